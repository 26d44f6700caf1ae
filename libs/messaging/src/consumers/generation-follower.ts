import type { WorkerDatabase } from '@libs/database';
import type { Clock } from '@libs/platform';
import { Logger } from '@nestjs/common';
import { BatchProcessor } from './batch-processor';
import type { ConsumerDefinition } from './consumer-definition';
import { ConsumerRunner } from './consumer-runner';

const LOOK_EVERY_MS = 2_000;

export interface FollowerParts {
  readonly service: string;
  readonly brokers: readonly string[];
  readonly definition: ConsumerDefinition;
  readonly database: WorkerDatabase;
  readonly clock: Clock;
  readonly onHopeless: (reason: string) => void;
}

/**
 * Runs one consumer in its present generation. When a rebuild has begun another one, the old member leaves its group
 * and a new one reads from the beginning.
 */
export class GenerationFollower {
  private readonly logger = new Logger(GenerationFollower.name);
  private generation = 1;
  private runner: ConsumerRunner | undefined;
  private looking: NodeJS.Timeout | undefined;
  private change: Promise<void> = Promise.resolve();

  constructor(private readonly parts: FollowerParts) {}

  /** True while the member consumes or waits for records. */
  get healthy(): boolean {
    return this.runner?.healthy ?? false;
  }

  /** @throws when the generation cannot be read. */
  async start(): Promise<void> {
    this.generation = await this.presentGeneration();
    this.runner = this.begin();
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
    try {
      const generation = await this.presentGeneration();
      if (generation === this.generation) return;
      this.generation = generation;
      this.logger.log(`${this.parts.definition.name} is read anew, generation ${String(generation)}`);
      await this.runner?.stop();
      this.runner = this.begin();
    } catch (error) {
      this.logger.warn(`The generation could not be read: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }

  private begin(): ConsumerRunner {
    const { service, brokers, definition, database, clock, onHopeless } = this.parts;
    const { generation } = this;
    const processor = new BatchProcessor(database, definition, generation);
    const monotonic = (): number => clock.monotonic();
    const runner = new ConsumerRunner({ service, brokers, definition, generation, processor, monotonic, onHopeless });
    runner.start();
    return runner;
  }

  private async presentGeneration(): Promise<number> {
    const { definition, database } = this.parts;
    const rows = await database.transaction((tx) =>
      tx.query<{ generation: number }[]>('select generation from consumer_generation where consumer = $1', [
        definition.name,
      ]),
    );
    return rows[0]?.generation ?? 1;
  }
}
