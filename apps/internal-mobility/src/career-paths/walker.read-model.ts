import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import type { HeldLevel } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { NotInterestedReadModel } from '../not-interested/not-interested.read-model';
import { primaryJobOn } from '../employment/contract-on';

/** What looking for ways may know of a person. An allow-list: nothing else is readable from here. */
export interface Walker {
  readonly jobRoleId: string | null;
  readonly heldBefore: ReadonlySet<string>;
  readonly levels: Readonly<Record<string, HeldLevel>>;
  readonly unwanted: ReadonlySet<string>;
  readonly profileVersion: number;
}

interface WalkerRow extends Pick<Walker, 'jobRoleId' | 'levels' | 'profileVersion'> {
  readonly heldBefore: readonly string[];
}

/** Where somebody stands, read within the caller's transaction. */
@Injectable()
export class WalkerReadModel {
  constructor(private readonly notInterested: NotInterestedReadModel) {}

  async of(tx: Tx, employeeId: string, day: LocalDate): Promise<Walker> {
    const [row] = await tx.query<WalkerRow[]>(
      `select ${primaryJobOn('subject.id', '$2::date', 'job_assignment.job_role_id')} as "jobRoleId",
         array(select distinct job_assignment.job_role_id from job_assignment
           where job_assignment.employee_id = subject.id and job_assignment.valid_to < $2::date) as "heldBefore",
         coalesce(skill_profile.levels, '{}'::jsonb) as levels,
         coalesce(skill_profile.version, 0) as "profileVersion"
       from (values ($1::uuid)) as subject(id) left join skill_profile on skill_profile.employee_id = subject.id`,
      [employeeId, day],
    );
    const { jobRoleId = null, levels = {}, heldBefore = [], profileVersion = 0 } = row ?? {};
    const unwanted = await this.notInterested.ids(tx, employeeId);
    return { jobRoleId, levels, heldBefore: new Set(heldBefore), unwanted, profileVersion };
  }
}
