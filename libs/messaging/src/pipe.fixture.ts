import { RecommendationV1, SkillV1, type Contract } from '@libs/contracts';
import { ApiDatabase, createDataSource, migrate, provision, urlOf, WorkerDatabase } from '@libs/database';
import { Metrics, newId, SystemClock } from '@libs/platform';
import { Logger } from '@nestjs/common';
import type { Admin } from 'kafkajs';
import { Client, Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cloudEvent } from './outbox/cloud-event';
import { kafkaClient } from './broker/kafka-client';
import { leavesAlone } from './maintenance/leaves-alone';
import { PipeMetrics } from './pipe-metrics';
import { GENERATION_MARKS_UP, MESSAGING_TABLES_DOWN, MESSAGING_TABLES_UP, OUTBOX_AS_TEXT_UP } from './messaging-tables';

const SCHEMA = 'pipe';
const PASSWORD = 'test';

/** A database with the pipe's tables and nothing of any service, so that this suite depends on no app. */
export interface PipeDatabase {
  readonly api: ApiDatabase;
  readonly worker: WorkerDatabase;
  /** A second login of the same kind, as another process would have. */
  anotherWorker(): Promise<WorkerDatabase>;
  look<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

class PipeTables1764000000000 implements MigrationInterface {
  readonly name = 'PipeTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGING_TABLES_UP);
    await runner.query(GENERATION_MARKS_UP);
    await runner.query(OUTBOX_AS_TEXT_UP);
    await runner.query(`
      create table copied (id uuid primary key, version integer not null, times integer not null);
      create table input (id uuid primary key, profile integer not null, role integer not null);
      create table derived (id uuid primary key, version integer not null, total integer not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table derived, input, copied');
    await runner.query(MESSAGING_TABLES_DOWN);
  }
}

export async function pipeDatabase(): Promise<PipeDatabase> {
  // These suites provoke failures by the dozen; their log would bury the one that nobody meant.
  Logger.overrideLogger(false);
  const adminUrl = setting('CAIRN_TEST_ADMIN_URL');
  const database = `pipe_${newId().replaceAll('-', '')}`;
  await provision({
    adminUrl,
    database,
    services: [{ schema: SCHEMA, passwords: { owner: PASSWORD, api: PASSWORD, worker: PASSWORD } }],
  });
  const login = (role: string): string => urlOf(adminUrl, database, { user: `${SCHEMA}_${role}`, password: PASSWORD });
  await migrate({ ownerUrl: login('owner'), schema: SCHEMA, migrations: [PipeTables1764000000000] });
  const open = (url: string) => createDataSource({ url, schema: SCHEMA, entities: [], poolSize: 6 }).initialize();
  const api = new ApiDatabase(await open(login('api')));
  const workers: WorkerDatabase[] = [];
  const anotherWorker = async (): Promise<WorkerDatabase> => {
    const worker = new WorkerDatabase(await open(login('worker')), login('worker'), SCHEMA);
    workers.push(worker);
    return worker;
  };
  const eye = new Pool({ connectionString: urlOf(adminUrl, database), options: `-c search_path=${SCHEMA}`, max: 1 });
  // A session that has not quite ended when its database is dropped is nobody's failure.
  eye.on('error', () => undefined);
  return {
    api,
    worker: await anotherWorker(),
    anotherWorker,
    look: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await eye.query(sql, [...parameters])).rows as T[],
    drop: async () => {
      await Promise.all([
        eye.end(),
        api.onApplicationShutdown(),
        ...workers.map((worker) => worker.onApplicationShutdown()),
      ]);
      const admin = new Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
}

/** Addresses of the broker that the integration setup started. */
export function testBrokers(): string[] {
  return setting('KAFKA_BROKERS').split(',');
}

/** The skill contract on a topic of one's own, so that suites never read each other's records. */
export function ownSkillContract(): Contract<SkillV1> {
  return { ...SkillV1, topic: `test.${newId()}.skill.v1` };
}

export function skillState(id: string, version = 1, name = 'Welding'): SkillV1 {
  return {
    id,
    version,
    name: { en: name },
    framework: 'house',
    levels: [{ step: 1, name: { en: 'Starts' } }],
    retired: false,
  };
}

function setting(name: string): string {
  // eslint-disable-next-line no-restricted-syntax -- set by the integration tests' global setup; there is no config.ts here
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run with \`jest --selectProjects integration\`.`);
  return value;
}

/** Creates a topic of one partition, so that one reader sees one order. */
export async function createTestTopic(admin: Admin, topic: string, numPartitions = 1): Promise<void> {
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions, replicationFactor: 1 }] });
}

interface TopicRecord {
  readonly key: string;
  readonly version: number;
  readonly headers: Record<string, string>;
  /** The CloudEvent, as it was sent. */
  readonly event: object;
}

/** What a test reads from a topic, beside the library's own consumers. */
export interface TopicReader {
  readonly records: TopicRecord[];
  clear(): void;
  close(): Promise<void>;
}

export async function topicReader(topic: string): Promise<TopicReader> {
  const groupId = `test.reader.${newId()}`;
  const consumer = kafkaClient(groupId, testBrokers()).consumer({ groupId, maxWaitTimeInMs: 50 });
  const records: TopicReader['records'] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      const event = JSON.parse(message.value?.toString() ?? '{}') as { subjectversion: number };
      const headers = Object.fromEntries(
        Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
      );
      records.push({ key: message.key?.toString() ?? '', version: event.subjectversion, headers, event });
      return Promise.resolve();
    },
  });
  return {
    records,
    clear: () => {
      records.length = 0;
    },
    close: () => consumer.disconnect(),
  };
}

/** Metrics that nobody scrapes. */
export function pipeMetrics(): PipeMetrics {
  return new PipeMetrics(new Metrics());
}

/** A state as it travels. */
export function inEvent(state: unknown): object {
  const { id, version } = state as { id: string; version: number };
  const parts = {
    id: newId(),
    type: 't',
    service: 'assessment',
    topic: 't',
    time: '2026-11-24T09:00:00.000Z',
    correlationId: 'r',
  };
  return { ...cloudEvent({ ...parts, state: { id, version } }), data: state };
}

/** A state as a message of the broker's client. */
export function skillMessage(id: string, version = 1, eventId = newId()) {
  const headers = {
    'event-id': eventId,
    type: 'assessment.skill.changed',
    'subject-version': String(version),
    'occurred-at': new SystemClock().now().toISOString(),
  };
  return { key: id, value: JSON.stringify(inEvent(skillState(id, version))), headers };
}

/** For a pipe that runs as learning-catalog. */
export const NothingRecommended = leavesAlone(RecommendationV1);
