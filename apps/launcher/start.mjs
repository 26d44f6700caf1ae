// `npm start`. Plain JavaScript: it runs before anything is installed.
import { fileURLToPath } from 'node:url';
import { bootstrap, build } from './bootstrap.mjs';
import { endWith } from './say.mjs';

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    const { checkNeeds } = await import('./needs.mjs');
    checkNeeds();
    await build();
    const { startEverything } = await import('./start-everything.mjs');
    await startEverything();
  }
} catch (error) {
  endWith(error);
}
