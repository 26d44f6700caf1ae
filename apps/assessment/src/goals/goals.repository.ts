import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Goal } from './goal';

/** Loads and saves the goals of one person. */
@Injectable()
export class GoalsRepository {
  /** All goals of a person, one command at a time. */
  async loadAll(tx: Tx, employeeId: string): Promise<Goal[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('assessment.goals'), hashtext($1))`, [employeeId]);
    return tx.findBy(Goal, { employeeId });
  }

  async replace(tx: Tx, removed: readonly Goal[], added: readonly Goal[]): Promise<void> {
    if (removed.length > 0) await tx.delete(Goal, { id: Any(removed.map(({ id }) => id)) });
    if (added.length > 0) await tx.insert(Goal, [...added]);
  }
}
