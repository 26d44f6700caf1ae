import { DomainError, type Actor } from '@libs/platform';

/** Profile, goals and gaps are for the person alone; row-level security says the same. */
export function isSelf(actor: Actor, employeeId: string): boolean {
  return actor.kind === 'employee' && actor.employeeId === employeeId;
}

/** The employee who acts. @throws DomainError FORBIDDEN for anybody who is no employee. */
export function requireEmployee(actor: Actor): string {
  if (actor.kind === 'employee') return actor.employeeId;
  throw DomainError.forbidden('Only an employee may do this, for themselves.');
}

/** @throws DomainError FORBIDDEN for anybody but the employer's HR system. */
export function requireIntegration(actor: Actor): void {
  if (actor.kind !== 'integration') throw DomainError.forbidden('Only the HR system may do this.');
}
