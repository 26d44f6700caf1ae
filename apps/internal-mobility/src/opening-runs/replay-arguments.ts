import { WrongCall } from '@libs/messaging';
import { isLocalDate } from '@libs/platform';
import { parseArgs } from 'node:util';
import type { WhichRuns } from './opening-runs.read-model';

const USAGE = `replay-openings [--since DAY] [--person ID]
    DAY as 2026-11-30: lists that were shown for the first time on it (UTC) or later
    ID of an employee, as GraphQL gives it`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which lists an operator asks to be computed again: all of them unless told. @throws WrongCall. */
export function whichRuns(args: readonly string[]): WhichRuns {
  const { since = null, person = null } = parsed(args);
  if (since !== null && !isLocalDate(since)) throw new WrongCall(`--since ${since}: is no day\n${USAGE}`);
  if (person !== null && !UUID.test(person)) throw new WrongCall(`--person ${person}: is no id\n${USAGE}`);
  return { since, person };
}

function parsed(args: readonly string[]): { since?: string; person?: string } {
  try {
    return parseArgs({ args: [...args], options: { since: { type: 'string' }, person: { type: 'string' } } }).values;
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}
