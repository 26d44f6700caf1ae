import type { Tx } from '@libs/database';

/**
 * One at a time keeps or erases a person's lists of suggestions, until its transaction ends: whoever keeps one reads who
 * they are after an erasure, or has kept it before.
 */
export async function lockSuggestionRuns(tx: Tx, employeeId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('suggestion-run ' || $1, 0))`, [employeeId]);
}
