import { newId, type Clock } from '@libs/platform';
import { importJWK, SignJWT, type JWK } from 'jose';
import { subjectOf, type ActorClaim } from './actor-claim';
import { bodyHash, INTERNAL_ISSUER, TOKEN_SECONDS, type RequestBinding } from './internal-token';

/** Signs one Ed25519 token per subgraph request: who acts, for which subgraph, over which body. */
export class InternalTokenSigner {
  private constructor(
    private readonly key: Awaited<ReturnType<typeof importJWK>>,
    private readonly keyId: string,
    private readonly clock: Clock,
  ) {}

  /** @throws when the JWK is no private Ed25519 key with a `kid`. */
  static async fromJwk(jwk: JWK, clock: Clock): Promise<InternalTokenSigner> {
    if (jwk.kid === undefined || jwk.d === undefined)
      throw new Error('INTERNAL_TOKEN_PRIVATE_KEY needs a kid and a private part');
    return new InternalTokenSigner(await importJWK(jwk, 'EdDSA'), jwk.kid, clock);
  }

  /** `languages`: BCP 47, best first, in which the caller reads. */
  async sign(
    actor: ActorClaim,
    requestId: string,
    binding: RequestBinding,
    languages: readonly string[] = [],
  ): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1_000);
    const bound = { mth: binding.method, pth: binding.path, bsh: bodyHash(binding.body), rid: requestId };
    return new SignJWT(languages.length === 0 ? bound : { ...bound, lng: languages })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.keyId })
      .setIssuer(INTERNAL_ISSUER)
      .setAudience(binding.audience)
      .setSubject(subjectOf(actor))
      .setJti(newId())
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_SECONDS)
      .sign(this.key);
  }
}
