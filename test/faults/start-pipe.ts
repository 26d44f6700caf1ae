import 'reflect-metadata';
import { RecommendationV1 } from '@libs/contracts';
import { createDataSource, WorkerDatabase } from '@libs/database';
import { EventStrategy, leavesAlone, MessagingModule } from '@libs/messaging';
import { PlatformModule, ReadinessChecks } from '@libs/platform';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { copiesConsumer } from './copies.consumer';
import { FAULT_SCHEMA } from './fault-database';
import type { FaultPoint } from './fault-points';
import { naiveConsumer } from './naive-consumer';
import { naiveRelay } from './naive-relays';
import type { Orders, Report, RunningPipe } from './orders';
import { instant } from './instant';

const NothingRecommended = leavesAlone(RecommendationV1);
const HEALTH_EVERY_MS = 200;
/** As in production, but a takeover takes seconds less, so that a suite sees many. */
const RELAY_TIMINGS = { leaseMs: 1_500, sendMs: 3_000 };

/** The product's own pipe as a Nest application, or one of the negative controls. */
export async function startPipe(
  orders: Orders,
  point: FaultPoint,
  say: (report: Report) => void,
): Promise<RunningPipe> {
  if (orders.pipe === 'naive-consume') return naiveConsumer(orders);
  if (orders.pipe !== 'relay' && orders.pipe !== 'consume') return naiveRelay(orders, point);
  const database = await workerDatabase(orders);
  const consumers = orders.pipe === 'consume' ? [copiesConsumer(orders, point)] : [];
  const messaging = MessagingModule.forRoot({
    service: 'learning-catalog',
    brokers: orders.brokers,
    roles: ['worker'],
    consumers,
    recomputations: [],
    restatements: [NothingRecommended],
    relayTimings: orders.relayTimings ?? RELAY_TIMINGS,
  });
  const root = Root.with(database, [NothingRecommended, ...consumers], messaging);
  const app = await NestFactory.createApplicationContext(root, {
    logger: process.env['FAULT_LOG'] === '1' ? ['warn', 'error'] : false,
  });
  const strategy = app.get(EventStrategy);
  await new Promise<void>((resolve, reject) => {
    strategy.listen((error) => {
      if (error === undefined) resolve();
      else reject(new Error('the pipe did not start', { cause: error }));
    });
  });
  const readiness = app.get(ReadinessChecks);
  const health = setInterval(() => {
    void readiness.run().then(({ ready }) => {
      say({ kind: 'health', ready, at: instant() });
    });
  }, HEALTH_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(health);
      await strategy.close();
      await database.onApplicationShutdown();
    },
  };
}

@Global()
@Module({})
class Root {
  static with(database: WorkerDatabase, consumers: readonly Type[], messaging: DynamicModule): DynamicModule {
    const providers = [{ provide: WorkerDatabase, useValue: database }, ...consumers];
    return { module: Root, imports: [PlatformModule.forRoot(), messaging], providers, exports: [WorkerDatabase] };
  }
}

async function workerDatabase({ workerUrl }: Orders): Promise<WorkerDatabase> {
  const source = createDataSource({ url: workerUrl, schema: FAULT_SCHEMA, entities: [], poolSize: 6 });
  return new WorkerDatabase(await source.initialize(), workerUrl, FAULT_SCHEMA);
}
