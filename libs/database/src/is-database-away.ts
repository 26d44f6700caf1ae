import { postgresError } from './postgres-error';
import { isPlanOutdated } from './prepared-statements';

/**
 * SQLSTATE classes that say nothing about what was asked: connection, resources, shutdown, system, and "try again" of a
 * deadlock. A cancelled statement (57014) is not among them, since what was asked may be what takes too long.
 */
const DATABASE_AWAY = /^(08|53|57P|58|40)/;
/** What Node says when the way to the server is broken. Listed, since Node's `ERR_…` codes are defects of ours. */
const NETWORK_AWAY: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What pg and TypeORM say without any code. */
const CLIENT_AWAY =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Driver not Connected|Cannot use a pool after calling end|Query runner already released)/i;

/** True when the database is away or asks for another try: the same thing may go well later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isPlanOutdated(error)) return true;
  const { code } = postgresError(error);
  if (code === undefined) return CLIENT_AWAY.test(error.message);
  return DATABASE_AWAY.test(code) || NETWORK_AWAY.has(code);
}
