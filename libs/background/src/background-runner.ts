import type { ProcessRole } from '@libs/platform';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobProcessor } from './job-processor';
import { matchProcessors } from './match-processors';
import { queueBackend, type BackgroundConnection } from './queue-backend';
import { scheduleTurns } from './schedule-turns';

export const BACKGROUND_OPTIONS = Symbol('background options');

export interface BackgroundOptions extends BackgroundConnection {
  readonly roles: readonly ProcessRole[];
  readonly processors: readonly Type<JobProcessor>[];
}

/**
 * Schedules each processor's job and works it off. Workers close before the database pools do, so that a running job
 * keeps its connection to the end.
 */
@Injectable()
export class BackgroundRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(BackgroundRunner.name);
  private readonly closing: (() => Promise<void>)[] = [];

  constructor(
    @Inject(BACKGROUND_OPTIONS) private readonly options: BackgroundOptions,
    private readonly discovery: DiscoveryService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const provided = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    const processors = matchProcessors(this.options.processors, provided);
    if (!this.options.roles.includes('worker')) return;
    for (const processor of processors) await this.start(processor);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.closing.map((close) => close()));
  }

  private async start(processor: JobProcessor): Promise<void> {
    const backend = queueBackend(this.options);
    const queue = backend.queue(processor.queue);
    queue.on('error', (error) => {
      this.logger.warn(`${processor.queue}: ${error.message}`);
    });
    await scheduleTurns(queue, processor);
    const worker = backend.worker(processor.queue, (job) =>
      processor.process({ id: job.id ?? processor.queue, attempt: job.attemptsMade + 1 }),
    );
    worker.on('failed', (_, error) => {
      this.logger.warn(`${processor.queue} failed and will be tried again: ${error.message}`);
    });
    worker.on('error', (error) => {
      this.logger.warn(`${processor.queue}: ${error.message}`);
    });
    this.closing.push(async () => {
      await worker.close();
      await queue.close();
    });
  }
}
