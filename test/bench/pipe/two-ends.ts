import type { KafkaMessage } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../benchmark';
import { BareClient } from './bare-client';
import { EndOfPipe } from './end-of-pipe';
import type { Moment, Writing } from './orders';
import { twoServices, type TwoServices } from './two-services';

const LOOK_EVERY_MS = 50;
/** With nothing new for so long, something is lost. */
const PATIENCE_MS = 30_000;

/** Two services in processes of their own, joined by the pipe and by the bare client. */
export interface TwoEnds {
  readonly services: TwoServices;
  readonly source: EndOfPipe;
  readonly target: EndOfPipe;
  /** Versions of each key as the topic of derived rows holds them, in its order. */
  published(): Promise<ReadonlyMap<string, readonly number[]>>;
  stop(): Promise<void>;
}

export async function startTwoEnds(bench: Bench, { derives }: { derives: boolean }): Promise<TwoEnds> {
  const [adminUrl, brokers] = [await bench.postgres(), await bench.kafka()];
  const [services, client] = [await twoServices(adminUrl), new BareClient(brokers)];
  const topics = { things: await client.topic(), bare: await client.topic(), derived: await client.topic() };
  const start = (end: 'source' | 'target'): Promise<EndOfPipe> =>
    EndOfPipe.start({
      end,
      brokers,
      topics,
      derives,
      apiUrl: services.apiUrl(end),
      workerUrl: services.workerUrl(end),
    });
  const started: EndOfPipe[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((end) => end.stop()));
    await services.close();
  };
  try {
    const target = await start('target');
    started.push(target);
    const source = await start('source');
    started.push(source);
    const published = async () => versionsByKey(await client.read(topics.derived));
    return { services, source, target, published, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function versionsByKey(messages: readonly KafkaMessage[]): ReadonlyMap<string, readonly number[]> {
  const versions = new Map<string, number[]>();
  for (const { key, headers } of messages) {
    const id = key?.toString() ?? '';
    const version = Number(headers?.['subject-version']?.toString());
    const known = versions.get(id);
    if (known === undefined) versions.set(id, [version]);
    else known.push(version);
  }
  return versions;
}

/**
 * Writes, and waits until all of it was seen: milliseconds from each write to the first sight of its version or a later
 * one. @throws Error when something does not come.
 */
export async function ages({ source, target }: TwoEnds, writing: Writing): Promise<readonly number[]> {
  const written = await source.write(writing);
  const waiting = new Map<string, Moment[]>();
  for (const moment of written) waiting.set(moment[0], [...(waiting.get(moment[0]) ?? []), moment]);
  for (const moments of waiting.values()) moments.sort(([, one], [, other]) => one - other);
  const found: number[] = [];
  for (let patience = PATIENCE_MS; found.length < written.length; patience -= LOOK_EVERY_MS) {
    const seen = await target.seen();
    for (const [id, version, at] of seen) {
      const moments = waiting.get(id) ?? [];
      while (moments[0] !== undefined && moments[0][1] <= version) found.push(at - (moments.shift()?.[2] ?? 0));
    }
    if (seen.length > 0) patience = PATIENCE_MS;
    if (patience <= 0)
      throw new Error(`${String(written.length - found.length)} of ${String(written.length)} are lost`);
    if (found.length < written.length) await pause(LOOK_EVERY_MS);
  }
  return found;
}

/** Holds each copy against its thing. Returns how many versions there were. @throws Error when a version has no effect, or two. */
export async function countEffects(services: TwoServices): Promise<number> {
  const wrong = await services.look(
    `select 1 from source.thing full join target.copied using (id)
     where thing.version is distinct from copied.version or copied.times is distinct from copied.version`,
  );
  if (wrong.length > 0) throw new Error(`${String(wrong.length)} copies are not what their things have said`);
  const [row] = await services.look<{ versions: number }>('select sum(version)::int as versions from source.thing');
  return row?.versions ?? 0;
}
