import type { ContractType } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../employment/contract-on';
import type { EmployeeStatus } from '../employment/employee-facts';
import type { OpenRole } from '../bands/band-rows';
import type { ShownLevels } from './candidate-rows';

/** What computing for owners may know of a person: an allow-list, and nothing that they keep to themselves. */
export interface ShownPerson {
  readonly levels: ShownLevels;
  readonly ownManagersToo: boolean;
  /** Openings whose owners may see the person because they said so. */
  readonly appearsFor: readonly string[];
  readonly status: EmployeeStatus | null;
  readonly contract: ContractType | null;
}

/** Inputs of what owners of openings see, read within the caller's transaction. */
@Injectable()
export class CandidateInputsReadModel {
  async person(tx: Tx, employeeId: string, day: LocalDate): Promise<ShownPerson> {
    const [row] = await tx.query<ShownPerson[]>(
      `select coalesce(discoverable_profile.levels, '{}'::jsonb) as levels,
         coalesce(appearance_choice.own_managers_too, false) as "ownManagersToo",
         array(select opening_id from appearance where appearance.employee_id = subject.id order by 1) as "appearsFor",
         employee.status, ${contractOn('subject.id', '$2::date')} as contract
       from (values ($1::uuid)) as subject(id)
       left join discoverable_profile on discoverable_profile.employee_id = subject.id
       left join appearance_choice on appearance_choice.employee_id = subject.id
       left join employee on employee.id = subject.id`,
      [employeeId, day],
    );
    return row ?? { levels: {}, ownManagersToo: false, appearsFor: [], status: null, contract: null };
  }

  /** The job roles of these openings, as far as they are published, each with those of them that are of it. */
  async rolesOf(tx: Tx, openingIds: readonly string[]): Promise<OpenRole[]> {
    if (openingIds.length === 0) return [];
    return tx.query<OpenRole[]>(
      `select job_role.id, job_role.version, job_role.requirements, array_agg(opening.id order by opening.id) as openings
       from opening join job_role on job_role.id = opening.job_role_id
       where opening.id = any($1::uuid[]) and opening.status = 'PUBLISHED' group by job_role.id`,
      [openingIds],
    );
  }
}
