import type { Fire } from './fire';
import type { FaultDatabase } from './fault-database';
import { judgeEffects, judgeTopic, percentile } from './oracle';
import type { VictimProcess } from './victim-process';
import { caughtUp, drained, pause } from './waiting';

/** Rounds of trouble until a process has taken what it needs. */
const WARM_ROUNDS = 2;

interface Scene {
  readonly source: FaultDatabase;
  readonly target: FaultDatabase;
  readonly topic: string;
  readonly writer: VictimProcess;
  readonly consumer: VictimProcess;
  readonly relay: VictimProcess;
}

/** EV-04 to EV-06: the broker is down, frozen, killed, or hard to reach, while commands go on. */
export function brokerTrouble(fire: () => Fire): void {
  describe('EV-04: a broker that is down', () => {
    it('keeps nobody from writing, and gets everything when it is back', async () => {
      const scene = await setUp(fire(), 100);
      await pause(fire().figure(10_000, 3_000));
      const before = scene.writer.milliseconds.splice(0);
      await fire().servers.stopBroker('SIGKILL');
      await pause(fire().figure(60_000, 6_000));
      const during = scene.writer.milliseconds.splice(0);
      await fire().servers.startBroker();
      const verdict = await settle(scene);
      const p95 = { before: percentile(before, 95), during: percentile(during, 95) };
      const failed = scene.writer.failed;
      fire().report('EV-04', { ...verdict, failedCommands: failed, p95Ms: p95, ratio: p95.during / p95.before });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, doubles: 0 });
      expect(failed).toBe(0);
      expect(during.length).toBeGreaterThan(100);
    });

    it('has a long backlog drained', async () => {
      const [source, topic] = [await fire().database(), await fire().topic()];
      const rows = fire().figure(100_000, 5_000);
      const writing = { things: 20_000, writers: 8, perTransaction: 50, commands: rows / 50, seed: fire().seed };
      const writer = await fire().victim(source, topic, { writing });
      await writer.finished;
      const since = performance.now();
      await fire().victim(source, topic, { pipe: 'relay' });
      await drained(source);
      const seconds = (performance.now() - since) / 1_000;
      const verdict = await judgeTopic(fire(), source, topic);
      fire().report('EV-04 backlog', { ...verdict, seconds: Number(seconds.toFixed(1)) });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, disorder: 0 });
    });

    it('fails commands that send to it before they answer, or loses what they said (negative control)', async () => {
      const [source, topic] = [await fire().database(), await fire().topic()];
      const writing = { things: 50, writers: 2, perTransaction: 1, perSecond: 50, seed: fire().seed, naive: true };
      const writer = await fire().victim(source, topic, { writing });
      await pause(1_500);
      fire().servers.proxy.refuse();
      await pause(4_000);
      fire().servers.proxy.open();
      await writer.stop();
      const verdict = await judgeTopic(fire(), source, topic);
      fire().report('EV-04 control', { ...verdict, failedCommands: writer.failed });
      expect(writer.failed).toBeGreaterThan(0);
      expect(verdict.lost).toBeGreaterThan(0);
    });
  });

  describe('EV-05: a broker that is frozen', () => {
    it.each([
      {
        what: 'its process',
        freeze: ({ servers }: Fire) => {
          servers.signalBroker('SIGSTOP');
        },
        thaw: ({ servers }: Fire) => {
          servers.signalBroker('SIGCONT');
        },
      },
      {
        what: 'the way to it',
        freeze: ({ servers }: Fire) => {
          servers.proxy.swallow();
        },
        thaw: ({ servers }: Fire) => {
          servers.proxy.open();
          servers.proxy.cutAll();
        },
      },
    ])('costs nothing but time: $what', async ({ what, freeze, thaw }) => {
      const scene = await setUp(fire(), 100);
      await pause(2_000);
      freeze(fire());
      await pause(fire().figure(30_000, 5_000));
      const effects = (await scene.target.look('select 1 from effect')).length;
      thaw(fire());
      const since = performance.now();
      await moreEffects(scene.target, effects);
      const resumedMs = Math.round(performance.now() - since);
      const verdict = await settle(scene);
      fire().report('EV-05', { what, ...verdict, resumedMs });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, doubles: 0 });
      expect(resumedMs).toBeLessThan(15_000);
    });

    it('costs events when what is sent is deleted before the ack (negative control)', async () => {
      const [source, topic] = [await fire().database(), await fire().topic()];
      const writing = { things: 50, writers: 2, perTransaction: 1, perSecond: 100, seed: fire().seed };
      await fire().victim(source, topic, { pipe: 'naive-relay' });
      const writer = await fire().victim(source, topic, { writing });
      await pause(1_500);
      fire().servers.proxy.refuse();
      await pause(4_000);
      fire().servers.proxy.open();
      await writer.stop();
      await drained(source);
      await pause(1_000);
      const verdict = await judgeTopic(fire(), source, topic);
      fire().report('EV-05 control', verdict);
      expect(verdict.lost).toBeGreaterThan(0);
    });
  });

  describe('EV-06: a way to the broker that comes and goes', () => {
    it('is neither stormed nor does it lose anything', async () => {
      const scene = await setUp(fire(), 100);
      const { proxy } = fire().servers;
      await pause(2_000);
      const connects = proxy.connects;
      const since = performance.now();
      const rounds = fire().figure(20, 5);
      let warm = memoryOf(scene);
      for (let round = 0; round < rounds; round += 1) {
        if (round % 4 !== 3) proxy.truncate();
        else proxy.refuse();
        await pause(2_000);
        proxy.open(round % 2 === 0 ? 0 : 500);
        proxy.cutAll();
        await pause(2_000);
        // What a process takes once, at its first failures, is no leak.
        if (round < WARM_ROUNDS) warm = memoryOf(scene);
      }
      proxy.open();
      const perSecond = (proxy.connects - connects) / ((performance.now() - since) / 1_000);
      const verdict = await settle(scene);
      const grownMb = memoryOf(scene).map((bytes, index) => Math.round((bytes - (warm[index] ?? 0)) / 1_048_576));
      fire().report('EV-06', { ...verdict, connectsPerSecond: Number(perSecond.toFixed(1)), grownMb });
      expect(verdict).toMatchObject({ lost: 0, ghosts: 0, doubles: 0 });
      expect(perSecond).toBeLessThan(10);
      // The short form has one round after the warm ones, which shows no growth: it only says what it saw.
      if (fire().full) expect(Math.max(...grownMb)).toBeLessThanOrEqual(50);
    });
  });
}

async function setUp(fire: Fire, perSecond: number): Promise<Scene> {
  const [source, target, topic] = [await fire.database(), await fire.database(), await fire.topic()];
  const relay = await fire.victim(source, topic, { pipe: 'relay' });
  const consumer = await fire.victim(target, topic, { pipe: 'consume' });
  const writing = { things: 200, writers: 4, perTransaction: 1, perSecond, seed: fire.seed };
  return { source, target, topic, relay, consumer, writer: await fire.victim(source, topic, { writing }) };
}

async function settle({ source, target, writer }: Scene) {
  await writer.stop();
  const drainedMs = await drained(source);
  await caughtUp(source, target);
  return { ...(await judgeEffects(source, target)), drainedMs };
}

async function moreEffects(target: FaultDatabase, than: number): Promise<void> {
  while ((await target.look('select 1 from effect')).length <= than) await pause(100);
}

/** Bytes held by the relay's process and by the consumer's, garbage not counted: what V8 keeps in reserve is no leak. */
function memoryOf({ relay, consumer }: Scene): number[] {
  return [relay, consumer].map(({ heldBytes }) => heldBytes.at(-1) ?? 0);
}
