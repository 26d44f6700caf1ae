import type { Tx } from '@libs/database';

/**
 * A job and its role arrive on different topics, and what follows from both needs both: whoever comes second must see
 * the first. Until their transactions end, those who write jobs keep those who write roles waiting, and the reverse.
 */
export async function writeJobs(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtext('assessment.jobs-meet-roles'))`);
}

/** The other side of `writeJobs`: call it before anything else is locked. */
export async function writeRoles(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('assessment.jobs-meet-roles'))`);
}
