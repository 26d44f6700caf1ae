// `npm run -s token -- <demo sign-in | hr-system>`: prints an access token and nothing else.
import { integrationToken, personToken } from './access-token.mjs';
import { isRunning, readRun, secrets } from './data-folder.mjs';
import { demoPeople } from './demo-people.mjs';
import { endWith, Refusal } from './say.mjs';

try {
  const [name] = process.argv.slice(2);
  const run = readRun();
  if (!isRunning(run)) throw new Refusal('Cairn is not running: type `npm start` in another terminal first.');
  const names = [...demoPeople().map(({ signIn }) => signIn), 'hr-system'];
  if (name === undefined || !names.includes(name))
    throw new Refusal(`Say who: npm run -s token -- <${names.join(' | ')}>`);
  const token =
    name === 'hr-system'
      ? await integrationToken(run.ports, secrets().identityProvider.hrSystem)
      : await personToken(run.ports, name);
  process.stdout.write(`${token}\n`);
} catch (error) {
  endWith(error);
}
