import type { ActorClaim } from '@libs/auth';
import type { Request } from 'express';

/** A request whose sender is known. */
export interface IdentifiedRequest extends Request {
  caller?: ActorClaim;
  /** When the caller's access token ends; milliseconds. */
  tokenEndsAt?: number;
  requestId?: string;
  /** In which the caller reads: BCP 47, best first. */
  languages?: readonly string[];
}
