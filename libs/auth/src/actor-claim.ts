import { personId, type Actor } from '@libs/platform';

/** Who acts, as the gateway knows them: by external id, since only the services know the secret namespace of ids. */
export type ActorClaim =
  | { readonly kind: 'employee'; readonly externalId: string }
  | { readonly kind: 'integration'; readonly clientId: string };

/** The claim as a token subject: `employee:E-1001`. */
export function subjectOf(claim: ActorClaim): string {
  return claim.kind === 'employee' ? `employee:${claim.externalId}` : `integration:${claim.clientId}`;
}

/** The actor behind a token subject, or undefined for one of another shape. */
export function actorOf(subject: string, idNamespace: string): Actor | undefined {
  const split = subject.indexOf(':');
  const [kind, name] = [subject.slice(0, split), subject.slice(split + 1)];
  if (split < 1 || name === '') return undefined;
  if (kind === 'employee') return { kind: 'employee', employeeId: personId(idNamespace, 'employee', name) };
  return kind === 'integration' ? { kind: 'integration', clientId: name } : undefined;
}
