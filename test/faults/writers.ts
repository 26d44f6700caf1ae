import { ApiDatabase, afterCommit, createDataSource, type Tx } from '@libs/database';
import { Outbox } from '@libs/messaging';
import { SystemClock } from '@libs/platform';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { FAULT_SCHEMA } from './fault-database';
import type { FaultPoint } from './fault-points';
import type { Orders, Report, Writing } from './orders';
import { seededRandom } from '../../libs/testing/src/seeded-random';
import { contractOn, inEvent, stateOf, thingId } from './thing-contract';

const REPORT_EVERY_MS = 100;

class RolledBack extends Error {}

/** Commands at random: each raises some things by one version and leaves their states in the outbox. */
export class Writers {
  private running = true;
  private commands = 0;
  private failed = 0;
  private milliseconds: number[] = [];
  private readonly loops: Promise<void>[];
  private readonly random: () => number;
  private readonly ids: readonly string[];
  private readonly startedAt = performance.now();
  private readonly reporting: NodeJS.Timeout;

  private constructor(
    private readonly database: ApiDatabase,
    private readonly outbox: Outbox,
    private readonly orders: Orders,
    private readonly writing: Writing,
    private readonly point: FaultPoint,
    private readonly producer: Producer | undefined,
    private readonly say: (report: Report) => void,
  ) {
    this.random = seededRandom(writing.seed);
    this.ids = Array.from({ length: writing.things }, (_, index) => thingId(index));
    this.reporting = setInterval(() => {
      this.report();
    }, REPORT_EVERY_MS);
    this.loops = Array.from({ length: writing.writers }, () => this.loop());
    void Promise.all(this.loops).then(() => {
      this.report();
      say({ kind: 'finished' });
    });
  }

  static async start(
    orders: Orders,
    writing: Writing,
    point: FaultPoint,
    say: (report: Report) => void,
  ): Promise<Writers> {
    const poolSize = writing.writers;
    const source = createDataSource({ url: orders.apiUrl, schema: FAULT_SCHEMA, entities: [], poolSize });
    const database = new ApiDatabase(await source.initialize());
    const options = { service: 'learning-catalog' } as ConstructorParameters<typeof Outbox>[0];
    const outbox = new Outbox(options, new SystemClock(), { ring: () => undefined } as never);
    return new Writers(database, outbox, orders, writing, point, await naiveProducer(orders, writing), say);
  }

  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
    clearInterval(this.reporting);
    this.report();
    await this.producer?.disconnect();
    await this.database.onApplicationShutdown();
  }

  private async loop(): Promise<void> {
    const { commands = Number.POSITIVE_INFINITY } = this.writing;
    while (this.running && this.commands < commands) {
      await this.inPace();
      const asked = performance.now();
      try {
        this.commands += 1;
        await this.write();
        this.milliseconds.push(performance.now() - asked);
      } catch (error) {
        if (error instanceof RolledBack) continue;
        this.failed += 1;
        await pause(10);
      }
    }
  }

  private async write(): Promise<void> {
    const { perTransaction, longestMs = 0, rollbacks = 0, naive = false } = this.writing;
    // Sorted, so that two commands that raise the same things wait for each other instead of both failing.
    const chosen = new Set(
      Array.from({ length: perTransaction }, () => this.ids[Math.floor(this.random() * this.ids.length)] ?? ''),
    );
    const contract = contractOn(this.orders.topic);
    const states = await this.database.transaction({ kind: 'system', process: 'fire' }, async (tx: Tx) => {
      const raised = [];
      for (const id of [...chosen].sort()) raised.push(stateOf(id, await raise(tx, id)));
      if (longestMs > 0) await pause(this.random() * longestMs);
      if (this.random() < rollbacks) throw new RolledBack();
      const events = raised.map((state) => ({ type: 'assessment.skill.changed', state }));
      if (!naive) await this.outbox.append(tx, contract, events, 'fire');
      afterCommit(tx, () => {
        this.point.pass('after-commit');
      });
      this.point.pass('before-commit');
      return raised;
    });
    if (!naive) return;
    const messages = states.map((state) => ({ key: state.id, value: JSON.stringify(inEvent(state)) }));
    await this.producer?.send({ topic: this.orders.topic, messages });
  }

  private async inPace(): Promise<void> {
    const { perSecond } = this.writing;
    if (perSecond === undefined) return;
    const due = this.startedAt + (this.commands / perSecond) * 1_000;
    await pause(Math.max(0, due - performance.now()));
  }

  private report(): void {
    const milliseconds = this.milliseconds.splice(0);
    this.say({ kind: 'written', commands: milliseconds.length, failed: this.failed, milliseconds });
    this.failed = 0;
  }
}

async function raise(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.query<{ version: number }[]>(
    `insert into thing (id, version) values ($1, 1) on conflict (id) do update set version = thing.version + 1
     returning version`,
    [id],
  );
  return row?.version ?? 0;
}

async function naiveProducer({ brokers }: Orders, { naive = false }: Writing): Promise<Producer | undefined> {
  if (!naive) return undefined;
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 2 } });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  return producer;
}
