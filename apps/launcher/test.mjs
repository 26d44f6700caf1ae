// `npm test`: every test a change must pass. Works as the first command ever typed in a clone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, build, ROOT } from './bootstrap.mjs';
import { endWith } from './say.mjs';

/** One run per group: each begins and ends its own servers, so a failing group hides no other's result. */
const GROUPS = [['unit', 'contract', 'architecture'], ['integration'], ['e2e']];

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
  const counts = groups.map((projects) => runGroup(projects, args));
  const total = (name) => counts.reduce((sum, count) => sum + count[name], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}

function runGroup(projects, args) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  const result = join(folder, 'result.json');
  const serial = projects.includes('e2e') ? ['--runInBand'] : [];
  const select = projects.length === 0 ? [] : ['--selectProjects', ...projects];
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, ...select, ...serial, ...args, '--json', `--outputFile=${result}`, '--passWithNoTests'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const counts = readCounts(result, status);
  rmSync(folder, { recursive: true, force: true });
  return counts;
}

function readCounts(file, status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return {
      passed: numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
