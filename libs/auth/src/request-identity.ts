import type { Identity } from './internal-token-verifier';

const IDENTITY = Symbol('identity');

/** Remembers on a request who sent it. */
export function rememberIdentity(request: object, identity: Identity): void {
  Object.defineProperty(request, IDENTITY, { value: identity });
}

/** Who sent the request. @throws when it was never checked, which is a defect of ours. */
export function identityOf(request: object): Identity {
  const identity = (request as { [IDENTITY]?: Identity })[IDENTITY];
  if (identity === undefined) throw new Error('This request passed no identity check');
  return identity;
}
