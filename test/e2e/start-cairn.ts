import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../apps/launcher/ports.mjs';

const READY_WITHIN_MS = 180_000;
const READY_MARK = 'Cairn is ready';

declare global {
  var cairnUnderTest: { readonly child: ChildProcess; readonly dataDir: string } | undefined;
}

/** Starts the product as a person would, on a fresh data folder and a free port, and waits until it says it is ready. */
export default async function startCairn(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-e2e-'));
  process.env['CAIRN_DATA_DIR'] = dataDir;
  process.env['CAIRN_PORT'] = String((await freePorts(1))[0]);
  delete process.env['DATABASE_URL'];
  delete process.env['KAFKA_BROKERS'];
  const logFile = join(dataDir, 'launcher.log');
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['apps/launcher/start.mjs'], { env: process.env, stdio: ['ignore', log, log] });
  globalThis.cairnUnderTest = { child, dataDir };
  await untilReady(child, logFile);
}

async function untilReady(child: ChildProcess, logFile: string): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 250) {
    const log = readFileSync(logFile, 'utf8');
    if (log.includes(READY_MARK)) return;
    if (child.exitCode !== null)
      throw new Error(`npm start ended with ${String(child.exitCode)}:\n${log.slice(-4_000)}`);
    await pause(250);
  }
  throw new Error(
    `npm start was not ready within ${String(READY_WITHIN_MS)} ms:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`,
  );
}
