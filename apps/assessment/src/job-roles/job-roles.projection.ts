import type { JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';

const WITH_THIS_GOAL = 'select distinct employee_id from goal where job_role_id = $2 order by employee_id';

/** Writes the copy of job roles and marks the gaps of everybody who aims at a changed one. */
@Injectable()
export class JobRolesProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, state: JobRoleV1): Promise<void> {
    const applied = await tx.query<unknown[]>(
      `insert into known_job_role as known (id, version, state) values ($1, $2, $3)
       on conflict (id) do update set version = excluded.version, state = excluded.state
         where excluded.version > known.version
       returning 1`,
      [state.id, state.version, JSON.stringify(state)],
    );
    if (applied.length > 0) await this.dirty.markFrom(tx, GAP_ANALYSIS, WITH_THIS_GOAL, [state.id]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_job_role where id = $1', [id]);
    await this.dirty.markFrom(tx, GAP_ANALYSIS, WITH_THIS_GOAL, [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_job_role');
  }
}
