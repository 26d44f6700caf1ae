import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../say.mjs';

const TRIES = 6;
const FIRST_PAUSE_MS = 500;
const PASSING = new Set([429, 502, 503, 504]);

/**
 * Asks the gateway. What passes by itself (a restart, a network that fails) is asked again; every request of an import may
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
      const answer = await attempt(body).catch((error) => unreachable(error, url, tried));
      if (answer?.status === 401 && !refreshed) {
        refreshed = true;
        token = undefined;
      } else if (answer === undefined || (PASSING.has(answer.status) && tried < TRIES)) {
        await pause(FIRST_PAUSE_MS * 2 ** (tried - 1));
      } else {
        return dataOf(answer, url);
      }
    }
  };
}

function unreachable(error, url, tried) {
  if (error instanceof Refusal) throw error;
  if (tried >= TRIES) throw new Refusal(`${url} cannot be reached: ${error.cause?.message ?? error.message}`);
  return undefined;
}

async function dataOf(answer, url) {
  const body = await answer.json().catch(() => undefined);
  if (body?.errors?.length > 0) {
    const reasons = body.errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`);
    throw new Refusal(reasons.join('\n'));
  }
  if (!answer.ok || body?.data == null) throw new Refusal(`${url} answered ${answer.status}.`);
  return body.data;
}
