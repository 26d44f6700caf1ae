import { writeBacklog } from './backlog';
import type { Fire } from './fire';
import { judgeEffects, judgeTopic } from './oracle';
import { caughtUp, drained } from './waiting';
import type { Fault } from './orders';

const POINTS: readonly Fault['point'][] = ['before-commit', 'after-commit', 'after-send', 'after-delete'];

/** Each kill costs the next relay a wait of their sum. */
const SHORT_CLAIMS = { leaseMs: 300, sendMs: 700 };

/** What one send carries while there is a backlog: as much as one reading. */
const FULL_SEND = 500;

/** EV-01: a service that writes and relays dies at the four points where state and events could part. */
export function relayKills(fire: () => Fire): void {
  describe('EV-01: a service killed before and after its commit, after the send and after the delete', () => {
    it('keeps state and events the same', async () => {
      const { kills, acknowledged, verdict, log } = await killAgainAndAgain(fire(), 'relay', POINTS);
      fire().report('EV-01', { kills, acknowledged, ...verdict, resent: log.doubles, disorder: log.disorder });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, doubles: 0 });
      expect(verdict.committed).toBeGreaterThanOrEqual(acknowledged);
      expect(log.disorder).toBe(0);
      // Or the kills met no backlog: nothing was being read ahead or deleted behind.
      expect(log.doubles).toBeGreaterThanOrEqual(FULL_SEND);
    });

    it('loses events when what is sent is deleted before the ack (negative control)', async () => {
      const { kills, verdict } = await killAgainAndAgain(fire(), 'naive-relay', ['after-delete']);
      fire().report('EV-01 control', { kills, ...verdict });
      expect(verdict.lost).toBeGreaterThan(0);
    });
  });
}

async function killAgainAndAgain(fire: Fire, pipe: 'relay' | 'naive-relay', points: readonly Fault['point'][]) {
  const [source, target, topic] = [await fire.database(), await fire.database(), await fire.topic()];
  await fire.victim(target, topic, { pipe: 'consume' });
  const kills = pipe === 'relay' ? fire.figure(120, 8) : 4;
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const point = points[kill % points.length] ?? 'after-commit';
    const atCommit = point.endsWith('-commit');
    // From the second send on there is something to read ahead and to delete behind, as long as a backlog lasts.
    if (point === 'after-send') acknowledged += await writeBacklog(fire, source, topic, fire.seed + kill);
    const fault = { point, passages: atCommit ? 100 + (kill % 17) : 2 + (kill % 3) };
    const writing = { things: 200, writers: 4, perTransaction: 1, longestMs: 2, seed: fire.seed + kill };
    const victim = await fire.victim(source, topic, { pipe, writing, relayTimings: SHORT_CLAIMS, fault });
    await victim.ended;
    acknowledged += victim.commands;
  }
  const last = await fire.victim(source, topic, { pipe, relayTimings: SHORT_CLAIMS });
  await drained(source);
  if (pipe === 'relay') {
    await caughtUp(source, target);
  }
  await last.stop();
  const log = await judgeTopic(fire, source, topic);
  return { kills, acknowledged, verdict: pipe === 'relay' ? await judgeEffects(source, target) : log, log };
}
