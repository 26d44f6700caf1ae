import type { Actor, Clock } from '@libs/platform';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { actorOf } from './actor-claim';
import { bodyHash, INTERNAL_ISSUER, type RequestBinding } from './internal-token';
import { UsedTokens } from './used-tokens';

/** Seconds by which the clocks of gateway and subgraph may differ. */
const TOLERANCE_SECONDS = 5;

/** Who sent a request that was proven to come from the gateway. */
export interface Identity {
  readonly actor: Actor;
  readonly requestId: string;
  /** BCP 47, best first, in which the caller reads; none where they did not say. */
  readonly languages: readonly string[];
}

export interface VerifierParts {
  readonly audience: string;
  readonly publicKeys: JSONWebKeySet;
  readonly idNamespace: string;
  readonly clock: Clock;
}

/** Checks the gateway's proof: signature, audience, lifetime, method, path, body, used once. */
export class InternalTokenVerifier {
  private readonly keys: ReturnType<typeof createLocalJWKSet>;
  private readonly used: UsedTokens;

  constructor(private readonly parts: VerifierParts) {
    this.keys = createLocalJWKSet(parts.publicKeys);
    this.used = new UsedTokens(() => parts.clock.now().getTime());
  }

  /** The identity, or undefined for any proof that does not hold. Says nowhere why: the caller may be an attacker. */
  async verify(token: string | undefined, binding: Omit<RequestBinding, 'audience'>): Promise<Identity | undefined> {
    if (token === undefined) return undefined;
    const payload = await this.payloadOf(token);
    if (payload === undefined || !this.matches(payload, binding)) return undefined;
    const actor = actorOf(payload.sub ?? '', this.parts.idNamespace);
    if (actor === undefined || payload.jti === undefined || payload.exp === undefined) return undefined;
    if (!this.used.use(payload.jti, (payload.exp + TOLERANCE_SECONDS) * 1_000)) return undefined;
    const { rid, lng } = payload;
    const languages = Array.isArray(lng) ? lng.filter((each) => typeof each === 'string') : [];
    return { actor, requestId: typeof rid === 'string' ? rid : payload.jti, languages };
  }

  private async payloadOf(token: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['EdDSA'],
        issuer: INTERNAL_ISSUER,
        audience: this.parts.audience,
        currentDate: this.parts.clock.now(),
        clockTolerance: TOLERANCE_SECONDS,
      });
      return payload;
    } catch {
      return undefined;
    }
  }

  private matches(payload: JWTPayload, binding: Omit<RequestBinding, 'audience'>): boolean {
    return (
      payload['mth'] === binding.method && payload['pth'] === binding.path && payload['bsh'] === bodyHash(binding.body)
    );
  }
}
