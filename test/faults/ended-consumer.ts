import { eventually } from '@libs/testing';
import type { Fire } from './fire';
import { judgeEffects } from './oracle';
import { caughtUp, drained, pause } from './waiting';
import { instant } from './instant';

/** EV-10: the client ends its consumer for good while the process lives on. */
export function endedConsumer(fire: () => Fire): void {
  describe('EV-10: a consumer that its client has ended for good', () => {
    it('is reported, built anew, and misses nothing', async () => {
      const one = await written(fire());
      const since = instant();
      const victim = await fire().victim(one.target, one.topic, { pipe: 'consume', endConsumerAt: 1 });
      await caughtUp(one.source, one.target, 40_000);
      const consumingAgainMs = instant() - since;
      await eventually(
        () => victim.firstHealth(true, since),
        (at) => at !== undefined,
        'the process to be ready',
        { withinMs: 20_000 },
      );
      const verdict = await judgeEffects(one.source, one.target);
      const down = victim.health.filter(({ ready }) => !ready).length;
      fire().report('EV-10', { ...verdict, consumingAgainMs, reportsOfBeingDown: down });
      expect(verdict).toMatchObject({ lost: 0, doubles: 0 });
      expect(consumingAgainMs).toBeLessThan(30_000);
    });

    it('stays ended where nobody looks after it (negative control)', async () => {
      const one = await written(fire());
      await fire().victim(one.target, one.topic, { pipe: 'naive-consume', endConsumerAt: 1 });
      await pause(fire().figure(15_000, 6_000));
      const verdict = await judgeEffects(one.source, one.target);
      fire().report('EV-10 control', verdict);
      expect(verdict.lost).toBeGreaterThan(0);
    });
  });
}

async function written(fire: Fire) {
  const [source, target, topic] = [await fire.database(), await fire.database(), await fire.topic()];
  const writing = { things: 50, writers: 2, perTransaction: 1, commands: 300, seed: fire.seed };
  const writer = await fire.victim(source, topic, { pipe: 'relay', writing });
  await writer.finished;
  await drained(source);
  await writer.stop();
  return { source, target, topic };
}
