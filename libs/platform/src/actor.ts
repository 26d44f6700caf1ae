/** Who acts: a person, the employer's HR system, or a process of ours. */
export type Actor =
  | { readonly kind: 'employee'; readonly employeeId: string }
  | { readonly kind: 'integration'; readonly clientId: string }
  | { readonly kind: 'system'; readonly process: string };

/** How an actor is written into audit rows and session settings. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'employee') return actor.employeeId;
  return actor.kind === 'integration' ? actor.clientId : actor.process;
}
