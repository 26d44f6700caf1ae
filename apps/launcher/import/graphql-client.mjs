import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../say.mjs';

const TRIES = 6;
const FIRST_PAUSE_MS = 500;
const PASSING = new Set([429, 502, 503, 504]);

/**
 * Asks the gateway. What passes by itself (a restart, a network or transaction that failed) is asked again; every request of an import may
 * be sent twice. `signIn` gives a token, again when one has run out.
 */
export function graphqlClient(url, signIn) {
  let token;
  const attempt = async (body) => {
    token ??= await signIn();
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
  };
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    let refreshed = false;
    for (let tried = 1; ; tried += 1) {
      const answer = await attempt(body).then(read, (error) => ({ error }));
      if (answer.status === 401 && !refreshed) {
        refreshed = true;
        token = undefined;
      } else if (passes(answer) && tried < TRIES) {
        await pause(FIRST_PAUSE_MS * 2 ** (tried - 1));
      } else {
        return dataOf(answer, url);
      }
    }
  };
}

async function read(response) {
  const { data, errors = [] } = await response.json().catch(() => ({}));
  return { status: response.status, data, errors };
}

function passes({ error, status, errors }) {
  if (error !== undefined) return !(error instanceof Refusal);
  return PASSING.has(status) || errors.some(({ extensions }) => extensions?.code === 'INTERNAL');
}

function dataOf({ error, status, data, errors }, url) {
  if (error instanceof Refusal) throw error;
  if (error !== undefined) throw new Refusal(`${url} cannot be reached: ${error.cause?.message ?? error.message}`);
  if (errors.length > 0)
    throw new Refusal(errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`).join('\n'));
  if (status !== 200 || data == null) throw new Refusal(`${url} answered ${status}.`);
  return data;
}
