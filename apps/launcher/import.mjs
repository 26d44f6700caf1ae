// `npm run import -- <kind> <file.csv>`: sends a file to a running Cairn. Ends with 0 when all of it was taken, 2 when
// rows were refused, 3 when changes wait for a person, 1 when it failed.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { endWith } from './say.mjs';

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    const { optionsFrom } = await import('./import/options.mjs');
    const { runImport } = await import('./import/run-import.mjs');
    const options = optionsFrom(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
    process.exitCode = await runImport(options);
  }
} catch (error) {
  endWith(error);
}
