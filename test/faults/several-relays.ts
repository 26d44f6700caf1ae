import { eventually } from '@libs/testing';
import { backlogOf, writeBacklog } from './backlog';
import type { Fire } from './fire';
import { goesWrong } from './goes-wrong';
import { judgeTopic } from './oracle';
import type { FaultDatabase } from './fault-database';
import type { VictimProcess } from './victim-process';
import { drained, pause } from './waiting';
import { instant } from './instant';

/** Past lease and send time of the suite's relays, so that another takes over before the sleeper wakes. */
const FROZEN_MS = 9_000;

/** EV-03: several relays stand by; the one at work is killed, or stopped past its lease and continued. */
export function severalRelays(fire: () => Fire): void {
  describe('EV-03: several relays of one outbox', () => {
    it('keep the order of each thing while the one at work is killed or frozen past its lease', async () => {
      const [source, topic] = [await fire().database(), await fire().topic()];
      const { relays, takeoverMs, left } = await frozenAmidABacklog(fire(), source, topic);
      const events = fire().figure(50_000, 4_000);
      const seconds = fire().figure(60, 14);
      const writer = await fire().victim(source, topic, {
        writing: {
          things: 500,
          writers: 8,
          perTransaction: 5,
          commands: events / 5,
          perSecond: events / 5 / seconds,
          seed: fire().seed,
        },
      });
      const takeovers = [takeoverMs];
      const rounds = fire().figure(6, 2);
      for (let round = 0; round < rounds; round += 1) {
        const atWork = await leader(relays);
        const since = performance.now();
        if (round % 2 === 0) {
          freeze(atWork);
        } else {
          atWork.signal('SIGKILL');
          relays.push(await fire().victim(source, topic, { pipe: 'relay' }));
        }
        await anotherLeader(relays, atWork);
        takeovers.push(Math.round(performance.now() - since));
        await pause(Math.max(0, FROZEN_MS - (performance.now() - since)));
      }
      await writer.finished;
      await drained(source);
      const verdict = await judgeTopic(fire(), source, topic);
      fire().report('EV-03', { ...verdict, leftAtFreeze: left, takeoversMs: takeovers });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, disorder: 0 });
      expect(Math.max(...takeovers)).toBeLessThan(10_000);
    });

    it('send out of order when each takes what the other has not locked (negative control)', async () => {
      const verdict = await goesWrong(
        () => relayWithoutElection(fire()),
        ({ disorder }) => disorder > 0,
      );
      fire().report('EV-03 control', verdict);
      expect(verdict.disorder).toBeGreaterThan(0);
    });
  });
}

async function relayWithoutElection(fire: Fire) {
  const [source, topic] = [await fire.database(), await fire.topic()];
  await Promise.all([1, 2, 3].map(() => fire.victim(source, topic, { pipe: 'skipping-relay' })));
  const writing = { things: 20, writers: 8, perTransaction: 5, commands: 800, seed: fire.seed };
  const writer = await fire.victim(source, topic, { writing });
  await writer.finished;
  await drained(source);
  return judgeTopic(fire, source, topic);
}

/** The first of three relays is frozen while it reads ahead and deletes behind; the others stand by to take over. */
async function frozenAmidABacklog(fire: Fire, source: FaultDatabase, topic: string) {
  await writeBacklog(fire, source, topic, fire.seed);
  const backlog = await backlogOf(source);
  const first = await fire.victim(source, topic, { pipe: 'relay' });
  const left = await eventually(
    () => backlogOf(source),
    (rows) => rows < backlog,
    'the first rows to go',
    { withinMs: 20_000, everyMs: 5 },
  );
  freeze(first);
  const since = performance.now();
  expect(left).toBeGreaterThan(0);
  const others = await Promise.all([2, 3].map(() => fire.victim(source, topic, { pipe: 'relay' })));
  const relays = [first, ...others];
  await anotherLeader(relays, first);
  const takeoverMs = Math.round(performance.now() - since);
  await pause(Math.max(0, FROZEN_MS - takeoverMs));
  return { relays, takeoverMs, left };
}

function freeze(relay: VictimProcess): void {
  relay.signal('SIGSTOP');
  setTimeout(() => {
    relay.signal('SIGCONT');
  }, FROZEN_MS);
}

/** The process that proved its lease last, once one has. */
async function leader(relays: readonly VictimProcess[]): Promise<VictimProcess> {
  const latest = () => [...relays].sort((a, b) => b.leadingAt - a.leadingAt)[0];
  const found = await eventually(latest, (relay) => (relay?.leadingAt ?? 0) > instant() - 1_500, 'a relay at work', {
    withinMs: 20_000,
  });
  if (found === undefined) throw new Error('there is no relay');
  return found;
}

async function anotherLeader(relays: readonly VictimProcess[], before: VictimProcess): Promise<void> {
  const since = instant();
  await eventually(
    () => relays.filter((relay) => relay !== before && relay.leadingAt > since).length,
    (count) => count > 0,
    'a takeover',
    { withinMs: 15_000 },
  );
}
