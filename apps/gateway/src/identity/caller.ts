import type { ActorClaim } from '@libs/auth';
import type { Request } from 'express';

/** A request whose sender is known. */
export interface IdentifiedRequest extends Request {
  caller?: ActorClaim;
  /** When the caller's access token ends; milliseconds. */
  tokenEndsAt?: number;
  requestId?: string;
}
