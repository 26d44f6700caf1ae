import { setTimeout as pause } from 'node:timers/promises';
import { postgresError } from './postgres-error';
import { isPlanOutdated } from './prepared-statements';

/** What PostgreSQL answers to whom it picked when two transactions waited for each other. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40P01', '40001']);
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 15;

/**
 * Runs a whole transaction again, a few times, when PostgreSQL gave it up for another one's sake, or because a table is
 * not what it was. Nothing of it stands.
 */
export async function triedAgain<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !goesWellAgain(error)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

function goesWellAgain(error: unknown): boolean {
  return TRY_AGAIN.has(postgresError(error).code ?? '') || isPlanOutdated(error);
}
