import type { JobRoleOutlookV1, OpeningV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, keepNewest } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { NEXT_STONES } from '../next-stones/next-stone-kinds';

const AIMING_THERE = 'select distinct employee_id from goal where job_role_id = any($2::uuid[]) order by employee_id';

/** Writes the copies, and has the next stones of everybody who aims at the job role chosen again. */
@Injectable()
export class ProspectsProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsertOpening(tx: Tx, { id, version, jobRoleId, seats, status, closesOn }: OpeningV1): Promise<void> {
    const [before] = await tx.query<{ jobRoleId: string }[]>(
      'select job_role_id as "jobRoleId" from known_opening where id = $1',
      [id],
    );
    const applied = await tx.query<unknown[]>(
      `insert into known_opening as known (id, version, job_role_id, seats, published, closes_on)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set version = excluded.version, job_role_id = excluded.job_role_id,
           seats = excluded.seats, published = excluded.published, closes_on = excluded.closes_on
         where excluded.version > known.version
       returning 1`,
      [id, version, jobRoleId, seats, status === 'PUBLISHED', closesOn ?? null],
    );
    if (applied.length === 0) return;
    // An opening that changes its job role is news for those who aim at the one it leaves, too.
    const jobRoles = [...new Set([jobRoleId, before?.jobRoleId ?? jobRoleId])];
    await this.dirty.markFrom(tx, NEXT_STONES, AIMING_THERE, [jobRoles]);
  }

  async removeOpening(tx: Tx, id: string): Promise<void> {
    await this.dirty.markFrom(
      tx,
      NEXT_STONES,
      `select distinct goal.employee_id from goal join known_opening using (job_role_id)
       where known_opening.id = $2::uuid order by goal.employee_id`,
      [id],
    );
    await tx.query('delete from known_opening where id = $1', [id]);
  }

  async upsertOutlook(tx: Tx, state: JobRoleOutlookV1): Promise<void> {
    if (await keepNewest(tx, 'known_outlook', state))
      await this.dirty.markFrom(tx, NEXT_STONES, AIMING_THERE, [[state.id]]);
  }

  async removeOutlook(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_outlook where id = $1', [id]);
    await this.dirty.markFrom(tx, NEXT_STONES, AIMING_THERE, [[id]]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_opening');
    await tx.query('delete from known_outlook');
  }
}
