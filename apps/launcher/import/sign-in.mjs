import { integrationToken } from '../access-token.mjs';
import { isRunning, readRun, secrets } from '../data-folder.mjs';
import { Refusal } from '../say.mjs';

/**
 * Where to send and as whom: with `CAIRN_TOKEN`, that token and `--url`; else the HR system's development token and the
 * Cairn that runs on this data folder.
 */
export function destination(url) {
  const token = process.env.CAIRN_TOKEN;
  const run = readRun();
  if (token !== undefined) {
    let used = false;
    const signIn = () => {
      if (used) throw new Refusal('CAIRN_TOKEN is not accepted: it may have run out.');
      used = true;
      return token;
    };
    return { url: url ?? addressOf(run), signIn };
  }
  if (!isRunning(run))
    throw new Refusal(
      'Cairn is not running: type `npm start` in another terminal first, or set CAIRN_TOKEN and --url.',
    );
  return {
    url: url ?? addressOf(run),
    signIn: () => integrationToken(run.ports, secrets().identityProvider.hrSystem),
  };
}

function addressOf(run) {
  return `http://localhost:${run?.ports.gateway ?? 4000}/graphql`;
}
