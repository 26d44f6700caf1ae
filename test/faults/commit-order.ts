import type { Fire } from './fire';
import { goesWrong } from './goes-wrong';
import { judgeTopic } from './oracle';
import { drained, pause } from './waiting';

/** EV-02: transactions commit in another order than they drew the ids of their outbox rows. */
export function commitOrder(fire: () => Fire): void {
  describe('EV-02: transactions that commit in another order than their outbox rows are numbered', () => {
    it('have every event sent', async () => {
      const verdict = await writeAndRelay(fire(), 'relay');
      fire().report('EV-02', verdict);
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, disorder: 0 });
    });

    it('lose events to a cursor that remembers the last id (negative control)', async () => {
      const verdict = await goesWrong(
        () => writeAndRelay(fire(), 'polling-relay'),
        ({ lost }) => lost > 0,
      );
      fire().report('EV-02 control', verdict);
      expect(verdict.lost).toBeGreaterThan(0);
    });
  });
}

async function writeAndRelay(fire: Fire, pipe: 'relay' | 'polling-relay') {
  const [source, topic] = [await fire.database(), await fire.topic()];
  const relay = await fire.victim(source, topic, { pipe });
  const perTransaction = 10;
  const events = pipe === 'relay' ? fire.figure(100_000, 6_000) : 6_000;
  const writing = {
    things: 20_000,
    writers: 16,
    perTransaction,
    commands: events / perTransaction,
    longestMs: 50,
    rollbacks: 0.1,
    seed: fire.seed,
  };
  const writer = await fire.victim(source, topic, { writing });
  await writer.finished;
  await writer.stop();
  if (pipe === 'relay') {
    await drained(source);
  } else {
    await pause(1_500);
  }
  await relay.stop();
  return judgeTopic(fire, source, topic);
}
