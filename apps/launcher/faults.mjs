// `npm run faults [-- -t EV-04]`: the fault suite at full length, about 20 minutes. Prints a line of JSON per check while
// it runs; all of them land in the file that CAIRN_FAULTS_OUT names, faults.json unless told.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bootstrap, build } from './bootstrap.mjs';
import { runTests } from './run-tests.mjs';
import { endWith, say } from './say.mjs';

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    const { checkNeeds } = await import('./needs.mjs');
    const { fetchKafkaJars } = await import('./kafka.mjs');
    checkNeeds();
    fetchKafkaJars();
    await build();
    const out = process.env.CAIRN_FAULTS_OUT ?? 'faults.json';
    rmSync(out, { force: true });
    const settings = { CAIRN_FAULTS: 'full', CAIRN_FAULTS_OUT: out };
    const { passed, failed, skipped } = runTests(['faults'], process.argv.slice(2), settings);
    say(`Every check, as JSON: ${out}`);
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  }
} catch (error) {
  endWith(error);
}
