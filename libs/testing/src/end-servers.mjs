// Runs beside a test run: `node end-servers.mjs <data folder>`. Its standard input closes when the run ends, however it
// ends, and what the run left behind is then ended and removed. A signal handler inside the run would not do: a test
// that hangs keeps it from running, and a run that has one no longer dies of the signal.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { endBrokerLeftBehind } from '../../../apps/launcher/kafka.mjs';
import { endLeftBehind } from '../../../apps/launcher/postgres.mjs';

const dataDir = process.argv[2];
process.stdin.resume();
await finished(process.stdin).catch(() => undefined);
await endLeftBehind(join(dataDir, 'postgres'));
await endBrokerLeftBehind(join(dataDir, 'kafka', 'broker.pid'));
// A database that was just being made still writes for a moment.
rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
