import type { JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, keepNewest } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { writeRoles } from '../jobs-held/jobs-meet-roles';
import { RECORDS } from '../records/record-kinds';
import { KnownJobRolesReadModel } from './known-job-roles.read-model';

const WITH_THIS_GOAL = 'select distinct employee_id from goal where job_role_id = $2 order by employee_id';
const WITH_THIS_JOB = `
  select id from known_jobs where job_role_ids @> array[$2::uuid]
  union select employee_id from held_record where kind = 'EXPERIENCE' and facts ->> 'jobRoleId' = $2::uuid::text
  order by id`;

/** Writes the copy of job roles and marks the gaps of everybody who aims at a changed one, and what whoever works or has worked in it has done. */
@Injectable()
export class JobRolesProjection {
  constructor(
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly dirty: Dirty,
  ) {}

  async upsert(tx: Tx, state: JobRoleV1): Promise<void> {
    await writeRoles(tx);
    const before = (await this.jobRoles.findByIds(tx, [state.id])).get(state.id);
    if (!(await keepNewest(tx, 'known_job_role', state))) return;
    await this.dirty.markFrom(tx, GAP_ANALYSIS, WITH_THIS_GOAL, [state.id]);
    if (before?.family !== state.family) await this.dirty.markFrom(tx, RECORDS, WITH_THIS_JOB, [state.id]);
    if (!isDeepStrictEqual(askedOf(before), askedOf(state)))
      await this.dirty.markFrom(tx, STATEMENTS, WITH_THIS_JOB, [state.id]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await writeRoles(tx);
    await tx.query('delete from known_job_role where id = $1', [id]);
    await this.dirty.markFrom(tx, GAP_ANALYSIS, WITH_THIS_GOAL, [id]);
    await this.dirty.markFrom(tx, RECORDS, WITH_THIS_JOB, [id]);
    await this.dirty.markFrom(tx, STATEMENTS, WITH_THIS_JOB, [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_job_role');
  }
}

/** The level of each skill that a role asks; none of one that is not known. */
function askedOf(role: JobRoleV1 | undefined): ReadonlyMap<string, number> {
  const skills = (role?.requirements ?? []).filter(({ kind }) => kind === 'SKILL');
  return new Map(skills.map(({ subject, minimum }) => [subject, minimum]));
}
