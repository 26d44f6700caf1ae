import { createHash } from 'node:crypto';

/** The header that carries the gateway's proof to a subgraph. */
export const IDENTITY_HEADER = 'x-cairn-identity';
export const INTERNAL_ISSUER = 'cairn-gateway';
/** A token lives this long; it is bound to one request anyway. Seconds. */
export const TOKEN_SECONDS = 60;

/** What one internal token is bound to. `body` is the raw text of the request. */
export interface RequestBinding {
  readonly audience: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** SHA-256 of a request body, base64url. */
export function bodyHash(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('base64url');
}
