import { RecommendationV1 } from '@libs/contracts';
import { WorkerDatabase } from '@libs/database';
import { EventStrategy, leavesAlone, MessagingModule, Outbox, type Recomputation } from '@libs/messaging';
import { PlatformModule } from '@libs/platform';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SERVICE } from './thing-event';

/** The service that a bench runs as owns a topic that no bench says anything of. */
const NothingRecommended = leavesAlone(RecommendationV1);

export interface PipeParts {
  readonly brokers: readonly string[];
  readonly database: WorkerDatabase;
  readonly consumers?: readonly Type[];
  readonly recomputations?: readonly Type<Recomputation>[];
}

/** A worker of a service, as a Nest application with the product's own pipe. */
export interface Pipe {
  /** Its events are noticed by the relay of the same process at once, as where one process has both roles. */
  readonly outbox: Outbox;
  stop(): Promise<void>;
}

export async function startPipe({ brokers, database, consumers = [], recomputations = [] }: PipeParts): Promise<Pipe> {
  const messaging = MessagingModule.forRoot({
    service: SERVICE,
    brokers,
    roles: ['worker'],
    consumers,
    recomputations,
    restatements: [NothingRecommended],
  });
  const root = Root.with(database, [NothingRecommended, ...consumers, ...recomputations], messaging);
  const app = await NestFactory.createApplicationContext(root, { logger: ['warn', 'error'] });
  const strategy = app.get(EventStrategy);
  await new Promise<void>((resolve, reject) => {
    strategy.listen((error) => {
      if (error === undefined) resolve();
      else reject(new Error('the pipe did not start', { cause: error }));
    });
  });
  return {
    outbox: app.get(Outbox),
    stop: async () => {
      await strategy.close();
      await database.onApplicationShutdown();
    },
  };
}

@Global()
@Module({})
class Root {
  static with(database: WorkerDatabase, listed: readonly Type[], messaging: DynamicModule): DynamicModule {
    const providers = [{ provide: WorkerDatabase, useValue: database }, ...listed];
    return { module: Root, imports: [PlatformModule.forRoot(), messaging], providers, exports: [WorkerDatabase] };
  }
}
