import { newId } from '@libs/platform';
import type { FaultDatabase } from './fault-database';
import type { Fire } from './fire';

/** `lost`: committed and never seen. `ghosts`: seen and never committed. `doubles`: effects beyond the first. */
export interface Verdict {
  readonly committed: number;
  readonly seen: number;
  readonly lost: number;
  readonly ghosts: number;
  readonly doubles: number;
}

export interface LogVerdict extends Verdict {
  /** First appearances of a version after a later one of the same thing. */
  readonly disorder: number;
}

type Version = readonly [id: string, version: number];

/** Holds the effects in the target against what the source has committed: each version of each thing, once. */
export async function judgeEffects(source: FaultDatabase, target: FaultDatabase): Promise<Verdict> {
  const effects = await target.look<{ id: string; version: number; times: number }>(
    'select id, version, count(*)::int as times from effect group by id, version',
  );
  const seen = effects.map(({ id, version }): Version => [id, version]);
  const doubles = effects.reduce((sum, { times }) => sum + times - 1, 0);
  return { ...compare(await versionsOf(source), seen), doubles };
}

/** The same for the topic itself, and the order within each thing. */
export async function judgeTopic(fire: Fire, source: FaultDatabase, topic: string): Promise<LogVerdict> {
  const records = await readTopic(fire, topic);
  const latest = new Map<string, number>();
  const first = new Set<string>();
  let disorder = 0;
  for (const [id, version] of records) {
    const name = `${id} ${String(version)}`;
    if (first.has(name)) continue;
    first.add(name);
    if (version < (latest.get(id) ?? 0)) disorder += 1;
    latest.set(id, Math.max(version, latest.get(id) ?? 0));
  }
  const seen = [...first].map((name): Version => [name.slice(0, 36), Number(name.slice(37))]);
  return { ...compare(await versionsOf(source), seen), doubles: records.length - first.size, disorder };
}

/** How many committed versions have no effect yet. */
export async function missing(source: FaultDatabase, target: FaultDatabase): Promise<number> {
  const { committed, seen, ghosts } = await judgeEffects(source, target);
  return committed - (seen - ghosts);
}

async function versionsOf(source: FaultDatabase): Promise<ReadonlyMap<string, number>> {
  const things = await source.look<{ id: string; version: number }>('select id, version from thing');
  return new Map(things.map(({ id, version }) => [id, version]));
}

function compare(committed: ReadonlyMap<string, number>, seen: readonly Version[]): Omit<Verdict, 'doubles'> {
  let total = 0;
  for (const version of committed.values()) total += version;
  const ghosts = seen.filter(([id, version]) => version > (committed.get(id) ?? 0)).length;
  return { committed: total, seen: seen.length, lost: total - (seen.length - ghosts), ghosts };
}

/** Everything a topic holds, each partition in its order. */
async function readTopic(fire: Fire, topic: string): Promise<Version[]> {
  const ends = await fire.withAdmin((admin) => admin.fetchTopicOffsets(topic));
  const behind = new Map(
    ends.filter(({ high }) => high !== '0').map(({ partition, high }) => [partition, BigInt(high)]),
  );
  const versions: Version[] = [];
  if (behind.size === 0) return versions;
  const consumer = fire.kafka().consumer({ groupId: `oracle.${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer
        .run({
          autoCommit: false,
          eachBatch: ({ batch }) => {
            for (const { key, value } of batch.messages) {
              const { data } = JSON.parse(value?.toString() ?? '{}') as { data: { version: number } };
              versions.push([key?.toString() ?? '', data.version]);
            }
            if (BigInt(batch.lastOffset()) + 1n >= (behind.get(batch.partition) ?? 0n)) behind.delete(batch.partition);
            if (behind.size === 0) resolve();
            return Promise.resolve();
          },
        })
        .catch(reject);
    });
    return versions;
  } finally {
    await consumer.disconnect();
  }
}

/** The value below which so many percent of the sorted values lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
