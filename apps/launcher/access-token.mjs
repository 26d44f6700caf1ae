import { createHash, randomBytes } from 'node:crypto';
import { issuer } from './service-environment.mjs';

const REDIRECT = 'http://localhost/signed-in';
const STEPS_AT_MOST = 8;

/** The HR system's access token, by its own credentials. */
export async function integrationToken(ports, secret) {
  const answer = await fetch(`${issuer(ports)}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`hr-system:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'integration' }),
  });
  return tokenIn(answer);
}

/** A demo person's access token, through the same sign-in that a browser goes through (code flow with PKCE). */
export async function personToken(ports, signIn) {
  const verifier = randomBytes(32).toString('base64url');
  const authorize = new URL(`${issuer(ports)}/auth`);
  authorize.search = new URLSearchParams({
    client_id: 'cairn-scripts',
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid portal',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await signInAs(signIn, authorize);
  const answer = await fetch(`${issuer(ports)}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'cairn-scripts',
      code,
      code_verifier: verifier,
      redirect_uri: REDIRECT,
    }),
  });
  return tokenIn(answer);
}

async function signInAs(signIn, start) {
  const cookies = new Map();
  let request = { url: start, init: {} };
  for (let each = 0; each < STEPS_AT_MOST; each += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(request.url, {
      ...request.init,
      redirect: 'manual',
      headers: { ...request.init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) {
      if (!response.ok) throw new Error(`The identity provider answered ${response.status}`);
      const form = {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `person=${encodeURIComponent(signIn)}`,
      };
      request = { url: new URL(`${new URL(response.url).pathname}/login`, start), init: form };
      continue;
    }
    const next = new URL(location, start);
    if (next.href.startsWith(REDIRECT)) return next.searchParams.get('code');
    request = { url: next, init: {} };
  }
  throw new Error('The sign-in did not come to an end');
}

async function tokenIn(answer) {
  const body = await answer.json();
  if (typeof body.access_token !== 'string')
    throw new Error(`No token: ${body.error_description ?? body.error ?? answer.status}`);
  return body.access_token;
}
