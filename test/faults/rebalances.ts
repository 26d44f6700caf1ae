import type { Fire } from './fire';
import { goesWrong } from './goes-wrong';
import { judgeEffects } from './oracle';
import type { VictimProcess } from './victim-process';
import { caughtUp, drained, pause } from './waiting';

const SESSION_S = 10;

/** EV-11: members come and go, cleanly and by kill, while events flow. */
export function rebalances(fire: () => Fire): void {
  describe('EV-11: a consumer scaled from one to three and back, again and again', () => {
    it('loses nothing, does nothing twice, and pauses no longer than a session', async () => {
      const verdict = await scale(fire(), 'consume', fire().figure(6, 1));
      fire().report('EV-11', verdict);
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, doubles: 0 });
      expect(verdict.longestGapS).toBeLessThan(SESSION_S + 5);
    });

    it('does things twice without an inbox (negative control)', async () => {
      const verdict = await goesWrong(
        () => scale(fire(), 'naive-consume', 1),
        ({ doubles }) => doubles > 0,
      );
      fire().report('EV-11 control', verdict);
      expect(verdict.doubles).toBeGreaterThan(0);
    });
  });
}

async function scale(fire: Fire, pipe: 'consume' | 'naive-consume', rounds: number) {
  const [source, target, topic] = [await fire.database(), await fire.database(), await fire.topic()];
  const perSecond = fire.figure(500, 200);
  const writing = { things: 500, writers: 4, perTransaction: 1, perSecond, seed: fire.seed };
  await fire.victim(source, topic, { pipe: 'relay' });
  const writer = await fire.victim(source, topic, { writing });
  const member = (): Promise<VictimProcess> => fire.victim(target, topic, { pipe });
  const members = [await member()];
  const step = fire.figure(10_000, 3_000);
  await pause(step);
  for (let round = 0; round < rounds; round += 1) {
    members.push(await member(), await member());
    await pause(step);
    const [first, second] = members.splice(0, 2);
    await first?.stop();
    // One leaves cleanly, the other without a word.
    second?.signal('SIGKILL');
    await pause(step);
  }
  await writer.stop();
  await drained(source);
  await caughtUp(source, target);
  return { ...(await judgeEffects(source, target)), longestGapS: await longestGap(target) };
}

/** The longest time without any effect, in seconds. */
async function longestGap(target: { look<T>(sql: string): Promise<T[]> }): Promise<number> {
  const [row] = await target.look<{ gap: number }>(
    `select coalesce(max(extract(epoch from gap)), 0)::float8 as gap
     from (select at - lag(at) over (order by at) as gap from effect) as gaps`,
  );
  return Number((row?.gap ?? 0).toFixed(1));
}
