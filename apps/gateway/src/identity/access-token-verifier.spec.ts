import { FixedClock } from '@libs/testing';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { AccessTokenVerifier } from './access-token-verifier';

const NOW = 1_800_000_000;

describe('an access token', () => {
  let key: CryptoKey;
  let verifier: AccessTokenVerifier;

  beforeAll(async () => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    key = pair.privateKey;
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'EdDSA' }] });
    verifier = new AccessTokenVerifier({
      issuer: 'https://idp',
      audience: 'cairn',
      keys,
      clock: new FixedClock('2027-01-15T08:00:00.000Z'),
    });
  });

  const bearer = async (
    claims: JWTPayload,
    change: { iss?: string; aud?: string; exp?: number; key?: CryptoKey } = {},
  ) => {
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .setIssuer(change.iss ?? 'https://idp')
      .setAudience(change.aud ?? 'cairn')
      .setExpirationTime(change.exp ?? NOW + 60)
      .sign(change.key ?? key);
    return `Bearer ${token}`;
  };

  it('names an employee by external id, and the HR system by client', async () => {
    expect((await verifier.verify(await bearer({ employee: 'E-1' })))?.caller).toEqual({
      kind: 'employee',
      externalId: 'E-1',
    });
    expect((await verifier.verify(await bearer({ integration: true, client_id: 'hr' })))?.caller).toEqual({
      kind: 'integration',
      clientId: 'hr',
    });
  });

  it('does not hold when it is missing, altered, unsigned or names nobody', async () => {
    const good = await bearer({ employee: 'E-1' });
    const [, body = ''] = good.slice(7).split('.');
    const unsigned = `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.x`;
    const bad = [
      undefined,
      '',
      good.slice(7),
      `${good}x`,
      unsigned,
      await bearer({ sub: 'ana' }),
      await bearer({ client_id: 'hr' }),
    ];
    for (const authorization of bad) expect(await verifier.verify(authorization)).toBeUndefined();
  });

  it('does not hold for another issuer, another audience, after its time or by another key', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    for (const change of [{ iss: 'https://evil' }, { aud: 'other' }, { exp: NOW - 1 }, { key: privateKey }]) {
      expect(await verifier.verify(await bearer({ employee: 'E-1' }, change))).toBeUndefined();
    }
  });
});
