import { ContractViolation } from '@libs/contracts';
import { DomainError } from '@libs/platform';
import { QueryFailedError } from 'typeorm';

/** Failures of PostgreSQL itself or of the way to it: nothing about the message, so it is never blamed. */
const DATABASE_AWAY = /^(08|53|57|58|40)/;

/** True for a failure that trying again cannot change. */
export function isPoison(error: unknown): boolean {
  return error instanceof DomainError || error instanceof ContractViolation;
}

/** True when the database is away or asks for another try; the batch waits for it without counting an attempt. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = error instanceof QueryFailedError ? codeOf(error.driverError) : codeOf(error);
  if (code === undefined) return /connection|terminat|timeout/i.test(error.message);
  return DATABASE_AWAY.test(code) || code.startsWith('E');
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
