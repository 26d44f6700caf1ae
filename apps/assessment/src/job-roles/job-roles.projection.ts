import type { JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, keepNewest } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';

const WITH_THIS_GOAL = 'select distinct employee_id from goal where job_role_id = $2 order by employee_id';

/** Writes the copy of job roles and marks the gaps of everybody who aims at a changed one. */
@Injectable()
export class JobRolesProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, state: JobRoleV1): Promise<void> {
    if (await keepNewest(tx, 'known_job_role', state))
      await this.dirty.markFrom(tx, GAP_ANALYSIS, WITH_THIS_GOAL, [state.id]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_job_role where id = $1', [id]);
    await this.dirty.markFrom(tx, GAP_ANALYSIS, WITH_THIS_GOAL, [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_job_role');
  }
}
