import type { Tx } from '@libs/database';

/**
 * One at a time keeps something for a person or erases them in this service, until its transaction ends; every erasure
 * takes it first. Whoever keeps something for somebody whose row they may not lock takes it and then reads whether the
 * person is still there: so it is written before the erasure, or not at all.
 */
export async function lockSubject(tx: Tx, id: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('cairn.subject ' || $1, 0))`, [id]);
}
