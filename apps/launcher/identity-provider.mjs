// The development identity provider: a certified library with the demo people. Never part of a deployment.
import Provider from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import { readFileSync } from 'node:fs';
import { frontPage, signInPage } from './sign-in-page.mjs';

const AUDIENCE = 'cairn';
const HOUR = 3_600;

/** Sign-ins may be forgotten at a restart; the keys are not, so tokens hold on. */
class ForgetfulAdapter extends MemoryAdapter {}

const people = JSON.parse(readFileSync(new URL('demo/sign-ins.json', import.meta.url), 'utf8'));
const keys = JSON.parse(process.env.IDENTITY_KEYS);
const provider = new Provider(process.env.OIDC_ISSUER, configuration());
provider.on('server_error', (_, error) => console.error(error));

provider.use(async (context, next) => {
  if (context.path === '/') {
    context.type = 'html';
    context.body = frontPage();
    return undefined;
  }
  const [, uid, action] = /^\/interaction\/([^/]+)(\/login)?$/.exec(context.path) ?? [];
  if (uid === undefined) return next();
  const { params } = await provider.interactionDetails(context.req, context.res);
  if (context.method === 'GET' && action === undefined) {
    context.type = 'html';
    context.body = signInPage(uid, people, params.client_id);
    return undefined;
  }
  const chosen = new URLSearchParams(await bodyOf(context.req)).get('person');
  const known = people.some(({ signIn }) => signIn === chosen);
  const result = known
    ? { login: { accountId: chosen } }
    : { error: 'access_denied', error_description: 'Nobody was chosen.' };
  await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
  context.respond = false;
  return undefined;
});

const server = provider.listen(Number(process.env.PORT), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}

function configuration() {
  return {
    adapter: ForgetfulAdapter,
    clients: [
      {
        client_id: 'cairn-scripts',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost/signed-in'],
        grant_types: ['authorization_code'],
      },
      {
        client_id: 'hr-system',
        client_secret: keys.hrSystem,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    pkce: { required: () => true },
    scopes: ['openid', 'portal', 'integration'],
    claims: { openid: ['sub'] },
    ttl: { AccessToken: HOUR, ClientCredentials: HOUR, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${AUDIENCE}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience: AUDIENCE,
          scope: 'portal integration',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'EdDSA' } },
        }),
      },
    },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // The only facts about a person in a token: which employee it is. Roles live in the services' own copies.
    extraTokenClaims: (_, token) =>
      token.kind === 'ClientCredentials'
        ? { integration: true }
        : { employee: people.find(({ signIn }) => signIn === token.accountId)?.employee },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope('openid portal');
      grant.addResourceScope(`urn:${AUDIENCE}`, 'portal');
      await grant.save();
      return grant;
    },
  };
}

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
