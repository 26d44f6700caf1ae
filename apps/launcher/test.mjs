// `npm test`: every test a change must pass. Works as the first command ever typed in a clone.
import { fileURLToPath } from 'node:url';
import { bootstrap, build } from './bootstrap.mjs';
import { runTests } from './run-tests.mjs';
import { endWith } from './say.mjs';

/** One run per group: each begins and ends its own servers, so a failing group hides no other's result. */
const GROUPS = [['unit', 'contract', 'architecture'], ['integration'], ['faults'], ['e2e']];

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    const { checkNeeds } = await import('./needs.mjs');
    const { fetchKafkaJars } = await import('./kafka.mjs');
    checkNeeds();
    fetchKafkaJars();
    await build();
    process.exitCode = runAll(process.argv.slice(2));
  }
} catch (error) {
  endWith(error);
}

function runAll(args) {
  const groups = args.includes('--selectProjects') ? [[]] : GROUPS;
  const counts = groups.map((projects) => runTests(projects, args));
  const total = (name) => counts.reduce((sum, count) => sum + count[name], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}
