// Runs beside a test run: `node end-servers.mjs <data folder>`. Its standard input closes when the run ends, however it
// ends, and what the run left behind is then ended and removed. A signal handler inside the run would not do: a test
// that hangs keeps it from running, and a run that has one no longer dies of the signal.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { endBrokerLeftBehind } from '../../../apps/launcher/kafka.mjs';
import { endLeftBehind } from '../../../apps/launcher/postgres.mjs';

/** The tools that prepare a data folder take about a second, and make it anew when they find it gone. */
const PREPARING_MS = 3_000;

const dataDir = process.argv[2];
process.stdin.resume();
await finished(process.stdin).catch(() => undefined);
if (existsSync(dataDir)) {
  await endAll();
  await pause(PREPARING_MS);
  await endAll();
}

async function endAll() {
  await endLeftBehind(join(dataDir, 'postgres'));
  await endBrokerLeftBehind(join(dataDir, 'kafka', 'broker.pid'));
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
