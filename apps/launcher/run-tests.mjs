import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

/** Files of these share servers or start the product: one after the other. */
const SERIAL = ['e2e', 'faults'];

/**
 * Runs jest's projects (all when none is named) and says how many tests did what. A file that could not be run counts
 * as a failed test.
 * @param {readonly string[]} projects
 * @param {readonly string[]} args passed on to jest
 * @param {Record<string, string>} settings added to the environment
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function runTests(projects, args, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  const result = join(folder, 'result.json');
  const serial = projects.some((project) => SERIAL.includes(project)) ? ['--runInBand'] : [];
  const select = projects.length === 0 ? [] : ['--selectProjects', ...projects];
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, ...select, ...serial, '--json', `--outputFile=${result}`, '--passWithNoTests', ...args],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...settings } },
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
