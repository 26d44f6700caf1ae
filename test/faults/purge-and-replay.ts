import { consumerOf, type Fire } from './fire';
import { caughtUp, drained, pause } from './waiting';

/** EV-12: the inbox has forgotten, and everything is read again from the beginning. */
export function purgeAndReplay(fire: () => Fire): void {
  describe('EV-12: everything replayed after the inbox was purged', () => {
    it('changes no copy, since versions protect it; only an effect that looks at none is repeated (negative control)', async () => {
      const { copies, replayed, effects } = await replay(fire(), true);
      fire().report('EV-12', { copies: copies.before.length, effects, effectsAfterReplay: replayed });
      expect(copies.after).toEqual(copies.before);
      expect(replayed).toBe(2 * effects);
    });

    it('repeats nothing at all while the inbox remembers', async () => {
      const { effects, replayed } = await replay(fire(), false);
      expect(replayed).toBe(effects);
    });
  });
}

async function replay(fire: Fire, purge: boolean) {
  const [source, target, topic] = [await fire.database(), await fire.database(), await fire.topic()];
  const writing = { things: 200, writers: 4, perTransaction: 1, commands: fire.figure(20_000, 1_000), seed: fire.seed };
  const writer = await fire.victim(source, topic, { pipe: 'relay', writing });
  await writer.finished;
  await drained(source);
  await writer.stop();
  const first = await fire.victim(target, topic, { pipe: 'consume' });
  await caughtUp(source, target);
  await first.stop();
  const copiesOf = () => target.look<{ id: string; version: number }>('select id, version from copied order by id');
  const effectsOf = async (): Promise<number> => (await target.look('select 1 from effect')).length;
  const [before, effects] = [await copiesOf(), await effectsOf()];
  if (purge) await target.look('truncate inbox');
  await fire.withAdmin(async (admin) => {
    const groupId = `learning-catalog.${consumerOf(topic)}`;
    await admin.setOffsets({ groupId, topic, partitions: [0, 1, 2].map((partition) => ({ partition, offset: '0' })) });
    const second = await fire.victim(target, topic, { pipe: 'consume' });
    const ends = await admin.fetchTopicOffsets(topic);
    for (;;) {
      const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
      const reached = (committed?.partitions ?? []).every(
        ({ partition, offset }) => Number(offset) >= Number(ends.find((end) => end.partition === partition)?.high ?? 0),
      );
      if (reached) break;
      await pause(100);
    }
    await second.stop();
  });
  return { copies: { before, after: await copiesOf() }, effects, replayed: await effectsOf() };
}
