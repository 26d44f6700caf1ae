import { FaultPoint } from './fault-points';
import type { Orders, Report } from './orders';
import { startPipe } from './start-pipe';
import { Writers } from './writers';
import { instant } from './instant';

const MEMORY_EVERY_MS = 4_000;

/** One process of the suite: does what its orders say until it is stopped or dies. Orders come by the environment. */
async function main(): Promise<void> {
  const orders = JSON.parse(process.env['FAULT_ORDERS'] ?? '{}') as Orders;
  const point = new FaultPoint(orders.fault);
  point.aroundBatches(orders.endConsumerAt);
  const say = (report: Report): void => {
    process.send?.(report);
  };
  point.aroundRelay(() => {
    say({ kind: 'leading', at: instant() });
  });
  const pipe = orders.pipe === undefined ? undefined : await startPipe(orders, point, say);
  const writers = orders.writing === undefined ? undefined : await Writers.start(orders, orders.writing, point, say);
  const memory = setInterval(() => {
    say({ kind: 'memory', bytes: heldBytes() });
  }, MEMORY_EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(memory);
    await writers?.stop();
    await pipe?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.on('disconnect', () => process.exit(1));
  say({ kind: 'ready' });
}

/** What would stay in memory; the process is started so that garbage can be collected first. */
function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

void main();
