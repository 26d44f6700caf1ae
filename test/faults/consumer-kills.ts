import { eventually } from '@libs/testing';
import type { Fire } from './fire';
import { goesWrong } from './goes-wrong';
import { judgeEffects } from './oracle';
import type { Fault } from './orders';
import { caughtUp, drained } from './waiting';

const POINTS: readonly Fault['point'][] = ['in-handler', 'after-effect', 'after-offset'];

/** EV-08: a consumer dies in its handler, between effect and offset, and after the offset. */
export function consumerKills(fire: () => Fire): void {
  describe('EV-08: a consumer killed around its commit', () => {
    it('has each effect once', async () => {
      const { kills, verdict } = await killAgainAndAgain(fire(), 'consume', fire().figure(30, 6));
      fire().report('EV-08', { kills, ...verdict });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, doubles: 0 });
    });

    it('has effects twice without an inbox (negative control)', async () => {
      const { kills, verdict } = await goesWrong(
        () => killAgainAndAgain(fire(), 'naive-consume', 3),
        (outcome) => outcome.verdict.doubles > 0,
      );
      fire().report('EV-08 control', { kills, ...verdict });
      expect(verdict.doubles).toBeGreaterThan(0);
    });
  });
}

async function killAgainAndAgain(fire: Fire, pipe: 'consume' | 'naive-consume', kills: number) {
  const [source, target, topic] = [await fire.database(), await fire.database(), await fire.topic()];
  const commands = pipe === 'consume' ? fire.figure(20_000, 3_000) : 2_000;
  const writing = { things: 300, writers: 4, perTransaction: 1, commands, seed: fire.seed };
  const writer = await fire.victim(source, topic, { pipe: 'relay', writing });
  await writer.finished;
  await drained(source);
  await writer.stop();
  const effects = async (): Promise<number> => (await target.look('select 1 from effect')).length;
  for (let kill = 0; kill < kills; kill += 1) {
    const point = POINTS[kill % POINTS.length] ?? 'in-handler';
    if (pipe === 'consume') {
      const passages = point === 'in-handler' ? 1 + ((kill * 37) % 190) : 1;
      const victim = await fire.victim(target, topic, { pipe, fault: { point, passages } });
      await Promise.race([victim.ended, caughtUp(source, target)]);
      victim.signal('SIGKILL');
      await victim.ended;
    } else {
      const [victim, before] = [await fire.victim(target, topic, { pipe }), await effects()];
      await eventually(effects, (count) => count > before + 50, 'some effects', { withinMs: 20_000 });
      victim.signal('SIGKILL');
      await victim.ended;
    }
  }
  await fire.victim(target, topic, { pipe });
  await caughtUp(source, target);
  return { kills, verdict: await judgeEffects(source, target) };
}
