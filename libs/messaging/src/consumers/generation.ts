import type { Tx, WorkerDatabase } from '@libs/database';
import { kafkaClient } from '../broker/kafka-client';
import type { IncomingRecord } from './delivery';
import type { MayReact } from './deliver';
import { envelopeOf } from './read-record';

/** Offset by partition by topic. */
export type Offsets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Thrown in a batch whose generation has ended meanwhile: the copy belongs to a later one. */
export class GenerationEnded extends Error {}

/** How often a consumer was rebuilt, counted from 1; everything it reads it reads once per generation. */
export class Generation {
  constructor(
    readonly consumer: string,
    readonly number: number,
    private readonly reactsFrom: Offsets = {},
  ) {}

  /** A rebuilt consumer is a new group, so that it reads every topic from the beginning. */
  groupId(service: string): string {
    return `${service}.${this.consumer}${this.number === 1 ? '' : `.g${String(this.number)}`}`;
  }

  /** Keeps a rebuild waiting until `tx` has ended. @throws GenerationEnded when one came before. */
  async hold(tx: Tx): Promise<void> {
    const [row] = await tx.query<{ generation: number }[]>(
      'select generation from consumer_generation where consumer = $1 for share',
      [this.consumer],
    );
    if ((row?.generation ?? 1) !== this.number) throw new GenerationEnded();
  }

  /** False for what an earlier generation had committed or at least marked. */
  readonly mayReact: MayReact = async (tx: Tx, record: IncomingRecord) => {
    if (this.number === 1) return true;
    const from = this.reactsFrom[record.topic]?.[String(record.partition)] ?? '0';
    if (BigInt(record.offset) < BigInt(from)) return false;
    const seen = await tx.query<unknown[]>(
      'select 1 from inbox where consumer = $1 and generation < $2 and event_id = $3 limit 1',
      [this.consumer, this.number, envelopeOf(record).eventId],
    );
    return seen.length === 0;
  };
}

export interface GenerationParts {
  readonly service: string;
  readonly brokers: readonly string[];
  readonly database: WorkerDatabase;
  readonly consumer: string;
  readonly topics: readonly string[];
}

/** The number of the present generation. */
export async function presentNumber(database: WorkerDatabase, consumer: string): Promise<number> {
  const rows = await database.transaction((tx) =>
    tx.query<{ generation: number }[]>('select generation from consumer_generation where consumer = $1', [consumer]),
  );
  return rows[0]?.generation ?? 1;
}

/**
 * The present generation. The first process that sees a new one notes where the earlier one had come to; that one is
 * fenced off by then, and what it had not committed yet is in its inbox.
 */
export async function presentGeneration(parts: GenerationParts): Promise<Generation> {
  const { database, consumer } = parts;
  const present = await database.transaction(async (tx) => {
    await tx.query(
      'insert into consumer_generation (consumer, generation) values ($1, 1) on conflict (consumer) do nothing',
      [consumer],
    );
    return rowOf(tx, consumer);
  });
  if (present.generation === 1 || present.reacts_from !== null) return generationOf(consumer, present);
  const reached = await committedOffsets(parts, new Generation(consumer, present.generation - 1));
  const noted = await database.transaction(async (tx) => {
    await tx.query(
      `update consumer_generation set reacts_from = $3 where consumer = $1 and generation = $2 and reacts_from is null`,
      [consumer, present.generation, JSON.stringify(reached)],
    );
    return rowOf(tx, consumer);
  });
  return generationOf(consumer, noted);
}

/** How far a generation's group has committed. */
export async function committedOffsets(
  { service, brokers, topics }: Pick<GenerationParts, 'service' | 'brokers' | 'topics'>,
  generation: Generation,
): Promise<Offsets> {
  const groupId = generation.groupId(service);
  const admin = kafkaClient(`${groupId}.offsets`, brokers).admin();
  await admin.connect();
  try {
    const found = await admin.fetchOffsets({ groupId, topics: [...topics] });
    return Object.fromEntries(
      found.map(({ topic, partitions }) => [
        topic,
        Object.fromEntries(
          partitions.map(({ partition, offset }) => [String(partition), Number(offset) < 0 ? '0' : offset]),
        ),
      ]),
    );
  } finally {
    await admin.disconnect();
  }
}

interface GenerationRow {
  readonly generation: number;
  readonly reacts_from: Offsets | null;
}

async function rowOf(tx: Tx, consumer: string): Promise<GenerationRow> {
  const [row] = await tx.query<GenerationRow[]>(
    'select generation, reacts_from from consumer_generation where consumer = $1',
    [consumer],
  );
  return row ?? { generation: 1, reacts_from: null };
}

function generationOf(consumer: string, { generation, reacts_from: reactsFrom }: GenerationRow): Generation {
  return new Generation(consumer, generation, reactsFrom ?? {});
}
