import 'reflect-metadata';
import type { Answer, Ask, EndOrders } from './orders';
import { startSource } from './source-end';
import { startTarget } from './target-end';

/** The process of one end: answers what it is asked until its parent is done. Orders come by the environment. */
async function main(): Promise<void> {
  const orders = JSON.parse(process.env['BENCH_ORDERS'] ?? '{}') as EndOrders;
  const say = (answer: Answer): void => {
    process.send?.(answer);
  };
  const end = orders.end === 'source' ? await startSource(orders) : await startTarget(orders);
  process.on('message', (ask: Ask) => {
    end.answer(ask).then(
      (moments) => {
        const { user, system } = process.cpuUsage();
        say({ answer: 'moments', moments, cpuMs: (user + system) / 1_000 });
      },
      (error: unknown) => {
        say({ answer: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    );
  });
  process.once('SIGTERM', () => void end.stop().then(() => process.exit(0)));
  process.on('disconnect', () => process.exit(1));
  say({ answer: 'ready' });
}

void main();
