import type { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { isErased } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { RECORDS } from '../records/record-kinds';
import { jobsHeld } from './jobs-held';
import { writeJobs } from './jobs-meet-roles';

/** Knows which jobs people hold and held here, and marks whoever's have changed. Of somebody erased, no old state is believed. */
@Injectable()
export class JobsHeldProjection {
  constructor(
    private readonly dirty: Dirty,
    private readonly clock: Clock,
  ) {}

  async upsert(tx: Tx, state: EmployeeV1): Promise<void> {
    if (await isErased(tx, state.id, state.version)) return;
    await writeJobs(tx);
    const jobs = jobsHeld(state, this.clock.today(state.timeZone));
    const written = await tx.query<{ changed: boolean }[]>(
      `with before as (select jobs from known_jobs where id = $1)
       insert into known_jobs as known (id, version, jobs, job_role_ids) values ($1, $2, $3, $4)
       on conflict (id) do update
         set version = excluded.version, jobs = excluded.jobs, job_role_ids = excluded.job_role_ids
         where excluded.version > known.version
       returning coalesce((select jobs from before), '[]') <> known.jobs as changed`,
      [state.id, state.version, JSON.stringify(jobs), [...new Set(jobs.map(({ jobRoleId }) => jobRoleId))]],
    );
    if (written[0]?.changed !== true) return;
    await this.dirty.mark(tx, RECORDS, [state.id]);
    await this.dirty.mark(tx, STATEMENTS, [state.id]);
  }

  /** Whoever is gone is erased elsewhere: there is nothing to compute. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_jobs where id = $1', [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_jobs');
  }
}
