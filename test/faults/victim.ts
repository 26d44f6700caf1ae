import { FaultPoint } from './fault-points';
import type { Orders, Report } from './orders';
import { startPipe } from './start-pipe';
import { Writers } from './writers';
import { instant } from './instant';

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
    say({ kind: 'memory', rss: process.memoryUsage.rss() });
  }, 1_000);
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

void main();
