// `npm run verify`: everything that is not a test. Runs all checks even after one has failed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bootstrap, build, ROOT } from './bootstrap.mjs';
import { endWith } from './say.mjs';

const CHECKS = [
  ['types', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  [
    'boundaries',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ['apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs'],
  ],
  ['unused', 'node_modules/knip/bin/knip.js', []],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['schema', 'apps/launcher/schema.mjs', ['--check']],
];

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    await build();
    process.exitCode = runAll();
  }
} catch (error) {
  endWith(error);
}

function runAll() {
  const failed = CHECKS.filter((check) => !passes(check)).map(([name]) => name);
  const verdict = failed.length === 0 ? 'verified' : `not verified: ${failed.join(', ')}`;
  process.stdout.write(`${verdict}\n${CHECKS.length - failed.length} passed, ${failed.length} failed, 0 skipped\n`);
  return failed.length === 0 ? 0 : 1;
}

function passes([name, script, args]) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  return status === 0;
}
