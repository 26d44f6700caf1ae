import type { ContractType } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import type { Facts, HeldRecords } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import type { JobRoleRequirement } from '../job-roles/job-role';
import type { EmployeeStatus } from '../employment/employee-facts';
import { contractOn } from '../employment/contract-on';

/**
 * What matching may know of a person: levels, records, refused skills, status, contract. An allow-list: nothing else is readable from here.
 * Versions are 0 while the profile or the employee has not arrived.
 */
export interface MatchedPerson {
  readonly profileVersion: number;
  readonly employeeVersion: number;
  readonly levels: Facts['skills'];
  readonly records: HeldRecords;
  /** Skills that the person does not want to develop. */
  readonly refused: readonly string[];
  readonly status: EmployeeStatus | null;
  readonly contract: ContractType | null;
}

const NOBODY_KNOWN: MatchedPerson = {
  profileVersion: 0,
  employeeVersion: 0,
  levels: {},
  records: {},
  refused: [],
  status: null,
  contract: null,
};

/** What is known of a person, as requirements are compared with it. */
export function factsOf({ levels, records, refused }: MatchedPerson): Facts {
  return { skills: levels, records, refused: new Set(refused) };
}

/** A job role that somebody asks about. */
export interface AskedRole {
  readonly id: string;
  readonly version: number;
  readonly requirements: readonly JobRoleRequirement[];
}

/** Inputs of matching, read within the caller's transaction. */
@Injectable()
export class MatchInputsReadModel {
  async person(tx: Tx, employeeId: string, day: LocalDate): Promise<MatchedPerson> {
    const [row] = await tx.query<MatchedPerson[]>(
      `select coalesce(skill_profile.version, 0) as "profileVersion", coalesce(employee.version, 0) as "employeeVersion",
         coalesce(skill_profile.levels, '{}'::jsonb) as levels,
         coalesce(skill_profile.records, '{}'::jsonb) as records, coalesce(skill_profile.refused, '[]'::jsonb) as refused, employee.status,
         ${contractOn('subject.id', '$2::date')} as contract
       from (values ($1::uuid)) as subject(id)
       left join skill_profile on skill_profile.employee_id = subject.id
       left join employee on employee.id = subject.id`,
      [employeeId, day],
    );
    return row ?? NOBODY_KNOWN;
  }

  /** The job role itself, or that of an opening which is no draft; null for an unknown one. */
  async askedRole(
    tx: Tx,
    target: { readonly jobRole: string } | { readonly opening: string },
  ): Promise<AskedRole | null> {
    const found =
      'jobRole' in target
        ? { where: 'job_role.id = $1', id: target.jobRole }
        : {
            where: `job_role.id = (select opening.job_role_id from opening where opening.id = $1 and opening.status <> 'DRAFT')`,
            id: target.opening,
          };
    const [role] = await tx.query<AskedRole[]>(
      `select job_role.id, job_role.version, job_role.requirements from job_role where ${found.where}`,
      [found.id],
    );
    return role ?? null;
  }

  /** The known ones among these job roles, by id. */
  async askedRoles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AskedRole>> {
    const roles = await tx.query<AskedRole[]>(
      `select job_role.id, job_role.version, job_role.requirements from job_role where job_role.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(roles.map((role) => [role.id, role]));
  }
}
