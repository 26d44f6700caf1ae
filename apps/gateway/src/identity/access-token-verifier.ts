import type { ActorClaim } from '@libs/auth';
import type { Clock } from '@libs/platform';
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Pinned: whatever else a token's header asks for is refused. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
const REMEMBERED_AT_MOST = 10_000;

export interface AccessTokenVerifierParts {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly clock: Clock;
}

export interface Verified {
  readonly caller: ActorClaim;
  /** Milliseconds. */
  readonly expiresAt: number;
}

/**
 * Says who sent a request. A verified token is remembered by its hash until it expires, since checking a signature costs
 * as much as a small query.
 */
export class AccessTokenVerifier {
  private readonly remembered = new Map<string, Verified>();

  constructor(private readonly parts: AccessTokenVerifierParts) {}

  /** The keys of an issuer, fetched when needed and kept. */
  static remoteKeys(url: string): JWTVerifyGetKey {
    // A key that is not known is asked for at once; known ones go on to hold while the issuer is away.
    const lifetime = { cacheMaxAge: Number.POSITIVE_INFINITY, cooldownDuration: 10_000 };
    return createRemoteJWKSet(new URL(url), { ...lifetime, timeoutDuration: 5_000 });
  }

  /** The caller and until when, or undefined for a token that does not hold. */
  async verify(authorization: string | undefined): Promise<Verified | undefined> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.remembered.get(hash);
    if (known !== undefined && known.expiresAt > this.parts.clock.now().getTime()) return known;
    const verified = await this.check(token);
    if (verified === undefined) return undefined;
    if (this.remembered.size >= REMEMBERED_AT_MOST) this.remembered.clear();
    this.remembered.set(hash, verified);
    return verified;
  }

  private async check(token: string): Promise<Verified | undefined> {
    const { issuer, audience, keys, clock } = this.parts;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        currentDate: clock.now(),
      });
      const caller = callerOf(payload);
      return caller === undefined || payload.exp === undefined ? undefined : { caller, expiresAt: payload.exp * 1_000 };
    } catch {
      return undefined;
    }
  }
}

function callerOf(payload: JWTPayload): ActorClaim | undefined {
  const { employee, integration, client_id: clientId } = payload as JWTPayload & Record<string, unknown>;
  if (typeof employee === 'string' && employee !== '') return { kind: 'employee', externalId: employee };
  if (integration === true && typeof clientId === 'string') return { kind: 'integration', clientId };
  return undefined;
}
