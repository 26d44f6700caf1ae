import type { ContractType } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../workforce/contract-on';
import type { EmployeeStatus } from '../workforce/employee-facts';
import type { ShownLevels } from './candidate-rows';

/** What computing for owners may know of a person: an allow-list, and nothing that they keep to themselves. */
export interface ShownPerson {
  readonly levels: ShownLevels;
  readonly ownManagersToo: boolean;
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
         employee.status, ${contractOn('subject.id', '$2::date')} as contract
       from (values ($1::uuid)) as subject(id)
       left join discoverable_profile on discoverable_profile.employee_id = subject.id
       left join appearance_choice on appearance_choice.employee_id = subject.id
       left join employee on employee.id = subject.id`,
      [employeeId, day],
    );
    return row ?? { levels: {}, ownManagersToo: false, status: null, contract: null };
  }
}
