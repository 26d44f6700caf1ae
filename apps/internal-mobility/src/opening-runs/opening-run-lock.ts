import type { Tx } from '@libs/database';

/**
 * One at a time keeps or erases what a person was shown of openings, until its transaction ends. Taken by whoever keeps a
 * list, who may not lock the employee's row, and by an erasure of that person.
 */
export async function lockOpeningRuns(tx: Tx, employeeId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('opening-run ' || $1, 0))`, [employeeId]);
}
