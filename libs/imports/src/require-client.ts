import { DomainError, type Actor } from '@libs/platform';

/** The name of the integration client that acts. @throws DomainError FORBIDDEN for anybody else. */
export function requireClient(actor: Actor): string {
  if (actor.kind === 'integration') return actor.clientId;
  throw DomainError.forbidden('Only the HR system may do this.');
}
