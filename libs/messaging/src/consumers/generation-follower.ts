import type { WorkerDatabase } from '@libs/database';
import type { Clock } from '@libs/platform';
import { Logger } from '@nestjs/common';
import type { PipeMetrics } from '../pipe-metrics';
import { BatchProcessor } from './batch-processor';
import type { ConsumerDefinition } from './consumer-definition';
import { ConsumerRunner } from './consumer-runner';
import { presentGeneration, presentNumber } from './generation';

const LOOK_EVERY_MS = 2_000;

export interface FollowerParts {
  readonly service: string;
  readonly brokers: readonly string[];
  readonly definition: ConsumerDefinition;
  readonly database: WorkerDatabase;
  readonly clock: Clock;
  readonly metrics: PipeMetrics;
  readonly onHopeless: (reason: string) => void;
}

/**
 * Runs one consumer in its present generation. When a rebuild has begun another one, the old member leaves its group
 * and a new one reads from the beginning.
 */
export class GenerationFollower {
  private readonly logger = new Logger(GenerationFollower.name);
  private generation = 0;
  private runner: ConsumerRunner | undefined;
  private looking: NodeJS.Timeout | undefined;
  private change: Promise<void> = Promise.resolve();

  constructor(private readonly parts: FollowerParts) {}

  /** True while the member consumes or waits for records. */
  get healthy(): boolean {
    return this.runner?.healthy ?? false;
  }

  /** Returns once the member was started, or what it needs turned out to be away: then it starts as soon as it is back. */
  async start(): Promise<void> {
    await this.look();
    this.looking = setInterval(() => {
      this.change = this.change.then(() => this.look());
    }, LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.looking);
    await this.change;
    await this.runner?.stop();
  }

  private async look(): Promise<void> {
    const { definition, database } = this.parts;
    try {
      if (this.runner !== undefined && (await presentNumber(database, definition.name)) === this.generation) return;
      await this.runner?.stop();
      this.runner = undefined;
      this.runner = await this.begin();
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      this.logger.warn(`${definition.name} waits for what it needs: ${reason}`);
    }
  }

  private async begin(): Promise<ConsumerRunner> {
    const { service, brokers, definition, database, clock, metrics, onHopeless } = this.parts;
    const topics = [...definition.topics.keys()];
    const generation = await presentGeneration({ service, brokers, database, consumer: definition.name, topics });
    this.logger.log(`${generation.groupId(service)} begins`);
    this.generation = generation.number;
    const processor = new BatchProcessor(database, definition, generation);
    const runner = new ConsumerRunner({
      service,
      brokers,
      definition,
      generation,
      processor,
      clock,
      metrics,
      onHopeless,
    });
    runner.start();
    return runner;
  }
}
