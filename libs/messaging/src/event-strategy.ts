import { ALL_CONTRACTS } from '@libs/contracts';
import { WorkerDatabase } from '@libs/database';
import { Clock, ReadinessChecks } from '@libs/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, ModuleRef } from '@nestjs/core';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { BroadcastReader } from './broadcast/broadcast-reader';
import { BroadcastRunner } from './broadcast/broadcast-runner';
import { defineConsumer, refuseDuplicateNames, type ConsumerDefinition } from './consumers/consumer-definition';
import { GenerationFollower } from './consumers/generation-follower';
import { DerivedWorker } from './derived/derived-worker';
import { Dirty } from './derived/dirty';
import { listedProviders } from './listed-providers';
import { refuseMissingRestatements } from './maintenance/restatement';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options';
import { readBacklog } from './outbox/backlog';
import { OutboxRelay } from './outbox/outbox-relay';
import { PipeMetrics } from './pipe-metrics';
import { refuseDuplicateKinds, type Recomputation } from './derived/recomputation';

/** An event that waits longer is worth a look. */
const OLD_EVENT_MS = 30_000;

/**
 * The pipe as a transport of the application: starts relay, consumers and derived workers after the application has
 * initialised, and stops them before its pools end. Batches go straight to the consumer's own methods, since Nest's
 * handler pipeline hides why a message failed.
 */
@Injectable()
export class EventStrategy extends Server implements CustomTransportStrategy {
  private readonly log = new Logger(EventStrategy.name);
  private readonly consumers: GenerationFollower[] = [];
  private readonly workers: DerivedWorker[] = [];
  private readonly broadcasts: BroadcastRunner[] = [];

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly modules: ModuleRef,
    private readonly discovery: DiscoveryService,
    private readonly database: WorkerDatabase,
    private readonly relay: OutboxRelay,
    private readonly readiness: ReadinessChecks,
    private readonly metrics: PipeMetrics,
  ) {
    super();
  }

  override listen(done: (error?: unknown) => void): void {
    this.begin().then(() => {
      done();
    }, done);
  }

  override async close(): Promise<void> {
    await Promise.all(this.broadcasts.map((broadcast) => broadcast.stop()));
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    await Promise.all(this.workers.map((worker) => worker.stop()));
    if (this.isWorker) await this.relay.stop();
  }

  override on(): never {
    throw new Error('The pipe has no listeners of its own');
  }

  override unwrap(): never {
    throw new Error('The pipe hands its client to nobody');
  }

  private get isWorker(): boolean {
    return this.options.roles.includes('worker');
  }

  private async begin(): Promise<void> {
    const provided = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    const { consumers, recomputations, restatements, broadcasts } = listedProviders(this.options, provided);
    const definitions = consumers.map(defineConsumer);
    refuseDuplicateNames(definitions);
    refuseDuplicateKinds(recomputations);
    const owned = ALL_CONTRACTS.filter(({ owner }) => owner === this.options.service);
    refuseMissingRestatements(owned, restatements);
    for (const broadcast of broadcasts) this.startBroadcast(broadcast);
    if (!this.isWorker) return;
    for (const definition of definitions) await this.startConsumer(definition);
    for (const recomputation of recomputations) this.startWorker(recomputation);
    // Reported, not deciding: an outbox that waits for its broker is no reason to refuse a command.
    this.readiness.observe('outbox', () => this.refuseOldEvents());
    this.metrics.watch(() => readBacklog(this.database));
    this.relay.start();
  }

  private startWorker(recomputation: Recomputation): void {
    const dirty = this.modules.get(Dirty, { strict: false });
    const worker = new DerivedWorker(this.database, dirty, recomputation, (isDeadlock) => {
      this.metrics.derivedBatchFailed(recomputation.kind, isDeadlock);
    });
    worker.start();
    this.workers.push(worker);
  }

  private startBroadcast(reader: BroadcastReader): void {
    const { service, brokers } = this.options;
    const broadcast = new BroadcastRunner({ service, brokers, database: this.database, reader });
    this.readiness.observe(`broadcast ${reader.name}`, () => {
      if (!broadcast.current) throw new Error('loading');
    });
    broadcast.start();
    this.broadcasts.push(broadcast);
  }

  private async refuseOldEvents(): Promise<void> {
    const { depth, oldestMs } = await readBacklog(this.database);
    if (oldestMs > OLD_EVENT_MS)
      throw new Error(`${String(depth)} events wait, the oldest for ${String(Math.round(oldestMs / 1_000))} s`);
  }

  private async startConsumer(definition: ConsumerDefinition): Promise<void> {
    const { service, brokers, roles } = this.options;
    const consumer = new GenerationFollower({
      service,
      brokers,
      definition,
      database: this.database,
      clock: this.modules.get(Clock, { strict: false }),
      metrics: this.metrics,
      onHopeless: (reason) => {
        this.giveUp(reason);
      },
    });
    const check = (): void => {
      if (!consumer.healthy) throw new Error('not consuming');
    };
    // Requests need PostgreSQL only: beside the api role a waiting consumer is reported, but does not refuse work.
    if (roles.includes('api')) this.readiness.observe(`consumer ${definition.name}`, check);
    else this.readiness.add(`consumer ${definition.name}`, check);
    await consumer.start();
    this.consumers.push(consumer);
  }

  private giveUp(reason: string): void {
    this.log.error(`${reason}; leaving, so that this process is started anew`);
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  }
}
