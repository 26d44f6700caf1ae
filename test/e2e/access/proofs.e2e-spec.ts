import { IDENTITY_HEADER, InternalTokenSigner } from '@libs/auth';
import { FixedClock } from '@libs/testing';
import { SystemClock } from '@libs/platform';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { createHmac } from 'node:crypto';
import { runningCairn } from '../running-cairn';
import { Deployment, HR_SYSTEM, SUBGRAPHS, type Subgraph } from './deployment';

const BODY = JSON.stringify({ query: '{ __typename }' });
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('the proof that a request comes from the gateway', () => {
  const deployment = new Deployment();
  const prove = async (audience: string, { path = '/graphql', body = BODY, method = 'POST', early = false } = {}) => {
    const clock = early ? new FixedClock('2026-01-01T00:00:00.000Z') : new SystemClock();
    const signer = await InternalTokenSigner.fromJwk(deployment.secrets.internalToken, clock);
    return signer.sign({ kind: 'integration', clientId: HR_SYSTEM }, 'e2e', { audience, method, path, body });
  };
  const refusedBy = async (subgraph: Subgraph, answer: Response) => {
    const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return [subgraph, answer.status, data, errors?.[0]?.extensions.code];
  };

  it.each(SUBGRAPHS)('lets %s answer, once', async (subgraph) => {
    const token = await prove(subgraph);
    const answer = await deployment.knock(subgraph, BODY, token);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    const again = await deployment.knock(subgraph, BODY, token);
    expect(await refusedBy(subgraph, again)).toEqual([subgraph, 401, undefined, 'UNAUTHENTICATED']);
  });

  it.each(SUBGRAPHS)(
    'is missed, foreign, stale, of another body, path, method or key: %s refuses',
    async (subgraph) => {
      const other = SUBGRAPHS.find((name) => name !== subgraph) ?? subgraph;
      const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      const forger = await InternalTokenSigner.fromJwk(
        { ...(await exportJWK(privateKey)), kid: deployment.secrets.internalToken.kid },
        new SystemClock(),
      );
      const binding = { audience: subgraph, method: 'POST', path: '/graphql', body: BODY };
      const good = await prove(subgraph);
      const [header = '', payload = ''] = good.split('.');
      const tokens = [
        undefined,
        '',
        await prove(other),
        await prove(subgraph, { early: true }),
        await prove(subgraph, { body: BODY.replace('__typename', '__schema') }),
        await prove(subgraph, { path: '/graphql/' }),
        await prove(subgraph, { method: 'GET' }),
        await forger.sign({ kind: 'integration', clientId: HR_SYSTEM }, 'e2e', binding),
        `${encode({ alg: 'none' })}.${payload}.`,
        `${header}.${payload}.${'A'.repeat(86)}`,
      ];
      for (const token of tokens) {
        const answer = await deployment.knock(subgraph, BODY, token);
        expect(await refusedBy(subgraph, answer)).toEqual([subgraph, 401, undefined, 'UNAUTHENTICATED']);
      }
    },
  );

  it.each(SUBGRAPHS)('is asked for on every way to %s, however it is written', async (subgraph) => {
    const paths = [
      '/graphql',
      '/graphql/',
      '//graphql',
      '/%67raphql',
      '/GRAPHQL',
      '/graphql?x=1',
      '/health/../graphql',
    ];
    const ways = paths.flatMap((path) => ['GET', 'POST', 'HEAD', 'PUT'].map((method) => ({ path, method })));
    for (const { path, method } of ways) {
      const init = method === 'POST' || method === 'PUT' ? { body: BODY } : {};
      const url = `${deployment.subgraphUrl(subgraph)}${path}${method === 'GET' ? '?query={__typename}' : ''}`;
      const answer = await fetch(url, { method, headers: { 'content-type': 'application/json' }, ...init });
      expect([path, method, answer.ok]).toEqual([path, method, false]);
      expect(await answer.text()).not.toContain('"data"');
    }
  });

  it('cannot be brought by a client: the gateway drops it', async () => {
    const headers = { 'content-type': 'application/json', [IDENTITY_HEADER]: await prove('internal-mobility') };
    const answer = await fetch(runningCairn().graphqlUrl, { method: 'POST', headers, body: BODY });
    expect(answer.status).toBe(401);
  });
});

describe('an access token', () => {
  const deployment = new Deployment();
  const claims = { employee: 'E-1001' };
  const enter = async (token: string, scheme = 'Bearer') => {
    const headers = { 'content-type': 'application/json', authorization: `${scheme} ${token}` };
    const answer = await fetch(runningCairn().graphqlUrl, { method: 'POST', headers, body: BODY });
    return { status: answer.status, body: (await answer.json()) as { data?: unknown } };
  };

  it('opens the gateway when it holds', async () => {
    expect(await enter(await deployment.accessToken(claims))).toEqual({
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
  });

  it('does not hold in any other way', async () => {
    const { signing } = deployment.secrets.identityProvider;
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const foreign = { ...(await exportJWK(privateKey)), kid: signing.kid } as JWK;
    const good = await deployment.accessToken(claims);
    const [header = '', payload = '', signature = ''] = good.split('.');
    const asHmac = `${encode({ alg: 'HS256', kid: signing.kid })}.${payload}`;
    const hmac = createHmac('sha256', signing.x ?? '')
      .update(asHmac)
      .digest('base64url');
    const swapped = encode({
      ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object),
      employee: 'E-1003',
    });
    const now = Math.floor(new SystemClock().now().getTime() / 1_000);
    const bad = {
      'no algorithm': `${encode({ alg: 'none' })}.${payload}.`,
      'no algorithm, with the signature': `${encode({ alg: 'none' })}.${payload}.${signature}`,
      'public key as a shared secret': `${asHmac}.${hmac}`,
      'other algorithm in the header': `${encode({ alg: 'RS256', kid: signing.kid })}.${payload}.${signature}`,
      'other person in the payload': `${header}.${swapped}.${signature}`,
      'other issuer': await deployment.accessToken({ ...claims, iss: 'https://elsewhere.example' }),
      'other audience': await deployment.accessToken({ ...claims, aud: 'somewhere-else' }),
      'no audience': await deployment.accessToken({ ...claims, aud: [] }),
      expired: await deployment.accessToken({ ...claims, exp: now - 120 }),
      'not yet': await deployment.accessToken({ ...claims, nbf: now + 600 }),
      'nobody in it': await deployment.accessToken({ sub: 'ana' }),
      'integration without a client': await deployment.accessToken({ integration: true }),
      'empty employee': await deployment.accessToken({ employee: '' }),
      'foreign key under a known name': await deployment.accessToken(claims, { key: foreign }),
      'key named by a path': await deployment.accessToken(claims, { header: { kid: '../../etc/passwd' } }),
      'key named by a query': await deployment.accessToken(claims, { header: { kid: "' or '1'='1" } }),
      'key brought along': await deployment.accessToken(claims, {
        key: foreign,
        header: { kid: undefined, jwk: { kty: 'OKP', crv: 'Ed25519', x: foreign.x } },
      }),
      'cut short': good.slice(0, -4),
      'two parts': `${header}.${payload}`,
      nothing: '',
    };
    for (const [what, token] of Object.entries(bad)) {
      const { status, body } = await enter(token);
      expect([what, status, body.data]).toEqual([what, 401, undefined]);
    }
    expect((await enter(good, 'Basic')).status).toBe(401);
  });
});
