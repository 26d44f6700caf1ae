import { FixedClock } from '@libs/testing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { InternalTokenSigner } from './internal-token-signer';
import { InternalTokenVerifier } from './internal-token-verifier';

const NAMESPACE = 'b1f1d5a2-43f1-4ad3-b0b1-52d6f2c7a111';
const REQUEST = { method: 'POST', path: '/graphql', body: '{"query":"{ me { id } }"}' };

async function keyPair(kid: string): Promise<{ secret: JWK; open: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    secret: { ...(await exportJWK(privateKey)), kid },
    open: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' },
  };
}

describe('the proof that a request comes from the gateway', () => {
  const clock = new FixedClock('2027-01-15T08:00:00.000Z');
  let current: Awaited<ReturnType<typeof keyPair>>;
  let stranger: Awaited<ReturnType<typeof keyPair>>;
  let verifier: InternalTokenVerifier;

  beforeEach(async () => {
    [current, stranger] = [await keyPair('current'), await keyPair('stranger')];
    verifier = new InternalTokenVerifier({
      audience: 'assessment',
      publicKeys: { keys: [current.open] },
      idNamespace: NAMESPACE,
      clock,
    });
  });

  const sign = async (audience = 'assessment', key = current.secret): Promise<string> => {
    const signer = await InternalTokenSigner.fromJwk(key, clock);
    return signer.sign({ kind: 'employee', externalId: 'E-1' }, 'request-1', { ...REQUEST, audience });
  };

  it('names the actor and the request', async () => {
    expect(await verifier.verify(await sign(), REQUEST)).toMatchObject({
      actor: { kind: 'employee' },
      requestId: 'request-1',
    });
  });

  it('says in which languages the caller reads, and none where nothing was said', async () => {
    const signer = await InternalTokenSigner.fromJwk(current.secret, clock);
    const binding = { ...REQUEST, audience: 'assessment' };
    const actor = { kind: 'employee', externalId: 'E-1' } as const;
    const german = await signer.sign(actor, 'request-1', binding, ['de-CH', 'de']);
    expect((await verifier.verify(german, REQUEST))?.languages).toEqual(['de-CH', 'de']);
    expect((await verifier.verify(await sign(), REQUEST))?.languages).toEqual([]);
  });

  it('holds once', async () => {
    const token = await sign();
    await verifier.verify(token, REQUEST);
    expect(await verifier.verify(token, REQUEST)).toBeUndefined();
  });

  it.each([
    ['another body', { ...REQUEST, body: `${REQUEST.body} ` }],
    ['another path', { ...REQUEST, path: '//graphql' }],
    ['another method', { ...REQUEST, method: 'GET' }],
  ])('does not hold for %s', async (_, request) => {
    expect(await verifier.verify(await sign(), request)).toBeUndefined();
  });

  it('does not hold for another subgraph, an unknown key, no token or a token without signature', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await sign()).split('.')[1] ?? ''}.`;
    const tokens = [await sign('learning-catalog'), await sign('assessment', stranger.secret), undefined, '', unsigned];
    for (const token of tokens) expect(await verifier.verify(token, REQUEST)).toBeUndefined();
  });

  it('does not hold after its minute', async () => {
    const token = await sign();
    clock.moveTo('2027-01-15T08:01:06.000Z');
    expect(await verifier.verify(token, REQUEST)).toBeUndefined();
  });

  it('holds for either of two keys while they are rotated', async () => {
    const both = new InternalTokenVerifier({
      audience: 'assessment',
      publicKeys: { keys: [current.open, stranger.open] },
      idNamespace: NAMESPACE,
      clock,
    });
    expect(await both.verify(await sign('assessment', stranger.secret), REQUEST)).toBeDefined();
    expect(await both.verify(await sign(), REQUEST)).toBeDefined();
  });
});
