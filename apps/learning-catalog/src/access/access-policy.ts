import { DomainError, type Actor } from '@libs/platform';

/** @throws DomainError FORBIDDEN for anybody but the employer's HR system. */
export function requireIntegration(actor: Actor): void {
  if (actor.kind !== 'integration') throw DomainError.forbidden('Only the HR system may do this.');
}
