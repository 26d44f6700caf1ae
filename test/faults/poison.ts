import { eventually } from '@libs/testing';
import type { Message } from 'kafkajs';
import { poisonKind } from './copies.consumer';
import type { FaultDatabase } from './fault-database';
import type { Fire } from './fire';
import { inEvent, stateOf, thingId } from './thing-contract';
import { pause } from './waiting';

const EVERY = 50;

/** EV-09: records that nobody can read, that the contract or the domain refuses, or that a defect fails on. */
export function poison(fire: () => Fire): void {
  describe('EV-09: poison of each kind', () => {
    it('is kept with its bytes and its reason, and holds up nobody else', async () => {
      const [target, topic] = [await fire().database(), await fire().topic()];
      await fire().victim(target, topic, { pipe: 'consume', poisonEvery: EVERY });
      const { good, refused, failing, unreadable } = await sendMixture(fire(), topic, fire().figure(10_000, 1_500));
      const applied = () => target.look('select id from effect group by id');
      const since = performance.now();
      await eventually(applied, (rows) => rows.length === good, 'every good record', {
        withinMs: 120_000,
        everyMs: 250,
      });
      const goodMs = Math.round(performance.now() - since);
      const letters = () =>
        target.look<{ reason: string; attempts: number }>('select reason, attempts from dead_letter');
      await eventually(letters, (rows) => rows.length === refused + failing + unreadable, 'every poison', {
        withinMs: 120_000,
        everyMs: 250,
      });
      const found = kindsOf(await letters());
      fire().report('EV-09', { good, refused, failing, unreadable, found, goodMs });
      expect(found).toEqual({ refused, failing, unreadable });
      expect(await ages(target)).toBeLessThan(60);
    });

    it('blocks its partition when a throw is all there is (negative control)', async () => {
      const [target, topic] = [await fire().database(), await fire().topic()];
      await fire().victim(target, topic, { pipe: 'naive-consume' });
      const { good, refused, failing } = await sendMixture(fire(), topic, 600);
      await pause(8_000);
      const applied = (await target.look('select id from effect group by id')).length;
      fire().report('EV-09 control', { good: good + refused + failing, applied });
      expect(applied).toBeLessThan(good + refused + failing);
    });
  });
}

/** One record of each thing; about three in a hundred are poison, in equal parts refused, failing and unreadable. */
async function sendMixture(fire: Fire, topic: string, count: number) {
  const producer = fire.kafka().producer();
  await producer.connect();
  const counts = { good: 0, refused: 0, failing: 0, unreadable: 0 };
  const messages: Message[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = thingId(index);
    const kind = poisonKind(id, EVERY);
    messages.push({ key: id, value: JSON.stringify(inEvent(stateOf(id, 1))) });
    counts[kind ?? 'good'] += 1;
    if (index % EVERY === 7) {
      messages.push({ key: id, value: UNREADABLE[counts.unreadable % UNREADABLE.length] ?? '' });
      counts.unreadable += 1;
    }
  }
  for (let start = 0; start < messages.length; start += 100) {
    await producer.send({ topic, messages: messages.slice(start, start + 100) });
  }
  await producer.disconnect();
  return counts;
}

const UNREADABLE: readonly string[] = [
  '{"not": json',
  '{"specversion":"1.0"}',
  JSON.stringify(inEvent({ ...stateOf(thingId(0), 1), levels: [] })),
  '\u0000',
  'x'.repeat(900_000),
];

function kindsOf(letters: readonly { readonly reason: string; readonly attempts: number }[]) {
  const refused = letters.filter(({ reason }) => reason.includes('not this one')).length;
  const failing = letters.filter(({ reason, attempts }) => reason.includes('a defect') && attempts === 5).length;
  return { refused, failing, unreadable: letters.length - refused - failing };
}

/** Seconds between the first and the last effect. */
async function ages(target: FaultDatabase): Promise<number> {
  const [row] = await target.look<{ seconds: number }>(
    'select extract(epoch from max(at) - min(at))::float8 as seconds from effect',
  );
  return row?.seconds ?? Number.POSITIVE_INFINITY;
}
