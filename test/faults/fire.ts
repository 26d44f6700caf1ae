import { newId } from '@libs/platform';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { appendFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { faultDatabase, type FaultDatabase } from './fault-database';
import type { Orders } from './orders';
import type { Servers } from './servers';
import { VictimProcess } from './victim-process';

const PARTITIONS = 3;

/** What one test works with: databases and a topic of its own, processes that are gone when it ends. */
export class Fire {
  readonly seed = Number(setting('FAULT_SEED') ?? Math.floor(performance.now() * 1_000) % 1_000_000_000);
  /** The figures of reliability.md, or a short form for every change. */
  readonly full = setting('CAIRN_FAULTS') === 'full';
  private readonly victims: VictimProcess[] = [];
  private readonly databases: FaultDatabase[] = [];

  constructor(readonly servers: Servers) {}

  figure<T>(full: T, short: T): T {
    return this.full ? full : short;
  }

  async database(): Promise<FaultDatabase> {
    const database = await faultDatabase(this.servers.adminUrl);
    this.databases.push(database);
    return database;
  }

  async topic(): Promise<string> {
    const topic = `fire.${newId()}.v1`;
    await this.withAdmin((admin) =>
      admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic, numPartitions: PARTITIONS, replicationFactor: 1 }],
      }),
    );
    return topic;
  }

  /** Starts a process; resolves when it has begun. */
  async victim(database: FaultDatabase, topic: string, orders: Partial<Orders>): Promise<VictimProcess> {
    const { brokers } = this.servers;
    const { apiUrl, workerUrl } = database;
    const consumer = consumerOf(topic);
    const victim = new VictimProcess({ brokers, topic, apiUrl, workerUrl, consumer, ...orders });
    this.victims.push(victim);
    await victim.ready;
    return victim;
  }

  async withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.kafka().admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }

  kafka(): Kafka {
    return new Kafka({ brokers: [...this.servers.brokers], logLevel: logLevel.NOTHING, retry: { retries: 12 } });
  }

  /** One line of JSON per check: what was done, what came of it, and how to do it again. */
  report(check: string, counts: object): void {
    const line = JSON.stringify({
      check,
      form: this.full ? 'full' : 'short',
      ...counts,
      seed: this.seed,
      node: process.version,
      cores: cpus().length,
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    });
    process.stderr.write(`${line}\n`);
    const file = setting('CAIRN_FAULTS_OUT');
    if (file !== undefined) appendFileSync(file, `${line}\n`);
  }

  /** Ends what the test has started, whatever came of it. */
  async clear(): Promise<void> {
    this.servers.proxy.open();
    for (const victim of this.victims.splice(0)) {
      victim.signal('SIGCONT');
      victim.signal('SIGKILL');
      await victim.ended;
    }
    for (const database of this.databases.splice(0)) await database.close();
  }
}

/** Each test's consumer has a name, and so a group, of its own. */
export function consumerOf(topic: string): string {
  return `copies.${topic}`;
}

function setting(name: string): string | undefined {
  return process.env[name];
}
