import type { Tx, WorkerDatabase } from '@libs/database';
import { newId } from '@libs/platform';
import { eventually } from '@libs/testing';
import { DerivedWorker } from './derived-worker';
import { Dirty } from './dirty';
import { pipeDatabase, type PipeDatabase } from '../pipe.fixture';
import { Recomputation } from './recomputation';

/** total = profile + role. `between` runs after the inputs were read, where a naive worker loses an update. */
class Totals extends Recomputation {
  readonly kind: string = 'total';
  between: (subject: string, tx: Tx) => Promise<void> | void = () => undefined;

  async recompute(tx: Tx, subject: string): Promise<void> {
    await tx.query(`insert into derived (id, version, total) values ($1, 0, 0) on conflict do nothing`, [subject]);
    await tx.query(`select 1 from derived where id = $1 for update`, [subject]);
    const [input] = await tx.query<{ profile: number; role: number }[]>(
      'select profile, role from input where id = $1',
      [subject],
    );
    await this.between(subject, tx);
    await tx.query(`update derived set version = version + 1, total = $2 where id = $1`, [
      subject,
      (input?.profile ?? 0) + (input?.role ?? 0),
    ]);
  }
}

/** What the exactness is worth: the same, but the inputs are read before the lock. */
class TotalsReadTooEarly extends Totals {
  override async recompute(tx: Tx, subject: string): Promise<void> {
    const [input] = await tx.query<{ profile: number; role: number }[]>(
      'select profile, role from input where id = $1',
      [subject],
    );
    await this.between(subject, tx);
    await tx.query(`insert into derived (id, version, total) values ($1, 0, 0) on conflict do nothing`, [subject]);
    await tx.query(`select 1 from derived where id = $1 for update`, [subject]);
    await tx.query(`update derived set version = version + 1, total = $2 where id = $1`, [
      subject,
      (input?.profile ?? 0) + (input?.role ?? 0),
    ]);
  }
}

describe('derived rows', () => {
  let pipe: PipeDatabase;
  let other: WorkerDatabase;
  const dirty = new Dirty();

  beforeAll(async () => {
    pipe = await pipeDatabase();
    other = await pipe.anotherWorker();
  }, 30_000);
  afterAll(() => pipe.drop());
  beforeEach(() => pipe.look('truncate dirty, input, derived'));

  const change = (
    subject: string,
    column: 'profile' | 'role',
    value: number,
    by: WorkerDatabase = pipe.worker,
  ): Promise<void> =>
    by.transaction(async (tx) => {
      await tx.query(`insert into input (id, profile, role) values ($1, 0, 0) on conflict (id) do nothing`, [subject]);
      await tx.query(`update input set ${column} = $2 where id = $1`, [subject, value]);
      await dirty.mark(tx, 'total', [subject]);
    });
  const totalOf = async (subject: string): Promise<number | undefined> =>
    (await pipe.look<{ total: number }>('select total from derived where id = $1', [subject]))[0]?.total;
  const marks = async (): Promise<number> => (await pipe.look('select 1 from dirty')).length;

  async function drain(recomputation: Recomputation): Promise<void> {
    while ((await new DerivedWorker(pipe.worker, dirty, recomputation).runOnce()) > 0);
  }

  it('follow their inputs, once for many marks', async () => {
    const subject = newId();
    for (const level of [1, 2, 3]) await change(subject, 'profile', level);
    await drain(new Totals());
    expect(await pipe.look('select version, total from derived')).toEqual([{ version: 1, total: 3 }]);
    expect(await marks()).toBe(0);
  });

  it('are not left stale by two inputs at once, the second coming after the inputs were read', async () => {
    const subject = newId();
    const totals = new Totals();
    await change(subject, 'profile', 3);
    let second: Promise<void> | undefined;
    totals.between = async () => {
      // Not awaited: it commits when this recomputation has ended, with a result that does not know it.
      second ??= change(subject, 'role', 10, other);
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await new DerivedWorker(pipe.worker, dirty, totals).runOnce();
    await second;
    expect([await totalOf(subject), await marks()]).toEqual([3, 1]);
    await drain(totals);
    expect([await totalOf(subject), await marks()]).toEqual([13, 0]);
  });

  it('are right whatever two workers and two inputs do, again and again', async () => {
    const subjects = Array.from({ length: 5 }, () => newId());
    const totals = new Totals();
    const workers = [pipe.worker, other].map((database) => new DerivedWorker(database, dirty, totals));
    workers.forEach((worker) => {
      worker.start();
    });
    for (let round = 1; round <= 40; round += 1) {
      await Promise.all(
        subjects.flatMap((subject) => [change(subject, 'profile', round), change(subject, 'role', round * 100, other)]),
      );
    }
    await eventually(marks, (count) => count === 0, 'every mark to be cleared', { withinMs: 10_000 });
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await Promise.all(subjects.map(totalOf))).toEqual(subjects.map(() => 4_040));
  }, 20_000);

  it('would be stale if the inputs were read before the lock (negative control)', async () => {
    const subject = newId();
    await change(subject, 'profile', 3);
    const early = new TotalsReadTooEarly();
    early.between = async (id, tx) => {
      // Another process computes the newer state in between; its mark is cleared, and then this one writes its old result.
      await tx.query(`delete from dirty where subject = $1`, [id]);
      await other.transaction(async (inner) => {
        await inner.query(`update input set role = 10 where id = $1`, [id]);
        await new Totals().recompute(inner, id);
      });
    };
    await new DerivedWorker(pipe.worker, dirty, early).runOnce();
    expect([await totalOf(subject), await marks()]).toEqual([3, 0]);
  });

  it('keep a mark that the recomputation itself sets', async () => {
    const subject = newId();
    await change(subject, 'profile', 1);
    const totals = new Totals();
    totals.between = (id, tx) => dirty.mark(tx, 'total', [id]);
    await new DerivedWorker(pipe.worker, dirty, totals).runOnce();
    expect(await marks()).toBe(1);
  });

  it('keep a mark that a later one of the same batch sets on an earlier one', async () => {
    const [earlier, later] = [newId(), newId()];
    for (const subject of [earlier, later]) await change(subject, 'profile', 1);
    const totals = new Totals();
    totals.between = async (subject, tx) => {
      if (subject === later) await dirty.mark(tx, 'total', [earlier]);
    };
    expect(await new DerivedWorker(pipe.worker, dirty, totals).runOnce()).toBe(2);
    expect(await pipe.look('select subject from dirty')).toEqual([{ subject: earlier }]);
  });

  it('are not held up by one that fails, which keeps its mark and leaves no half effect', async () => {
    const subjects = [newId(), newId(), newId()];
    for (const subject of subjects) await change(subject, 'profile', 7);
    const totals = new Totals();
    totals.between = (subject) => {
      if (subject === subjects[1]) throw new Error('no');
    };
    await drain(totals);
    expect(await Promise.all(subjects.map(totalOf))).toEqual([7, undefined, 7]);
    const waiting = await pipe.look('select subject, attempts, not_before > clock_timestamp() as later from dirty');
    expect(waiting).toEqual([{ subject: subjects[1], attempts: 1, later: true }]);
    await change(String(subjects[1]), 'profile', 8);
    totals.between = () => undefined;
    await drain(totals);
    expect(await totalOf(String(subjects[1]))).toBe(8);
  });

  it('are locked in one order by workers of two kinds, in whichever they were marked', async () => {
    const subjects = [newId(), newId()];
    const another = Object.assign(new Totals(), { kind: 'another total' });
    for (const subject of subjects) await change(subject, 'profile', 1);
    for (const subject of subjects.toReversed())
      await pipe.worker.transaction((tx) => dirty.mark(tx, another.kind, [subject]));
    let failures = 0;
    const count = () => (failures += 1);
    const workers = [new Totals(), another].map((totals) => {
      // Long enough for the other one to lock its first.
      totals.between = () => new Promise((resolve) => setTimeout(resolve, 50));
      return new DerivedWorker(pipe.worker, dirty, totals, count);
    });
    expect(await Promise.all(workers.map((worker) => worker.runOnce()))).toEqual([2, 2]);
    expect([failures, await marks()]).toEqual([0, 0]);
  });

  it('say that a batch failed, and blame nobody for a deadlock', async () => {
    const subjects = [newId(), newId()];
    for (const subject of subjects) await change(subject, 'profile', 7);
    const totals = new Totals();
    let [deadlocks, failures, blamed] = [0, 0, 0];
    totals.between = async (subject, tx) => {
      if (subject !== subjects[1] || deadlocks === 3) return;
      deadlocks += 1;
      await tx.query(`do $$ begin raise exception 'deadlock detected' using errcode = 'deadlock_detected'; end $$`);
    };
    const worker = new DerivedWorker(pipe.worker, dirty, totals, (isDeadlock) => {
      failures += 1;
      if (isDeadlock) blamed += 1;
    });
    // Once as a batch, once in the walk.
    await expect(worker.runOnce()).rejects.toThrow('deadlock');
    expect([deadlocks, failures, blamed]).toEqual([2, 1, 1]);
    const untouched = 'select attempts, not_before <= clock_timestamp() as due from dirty';
    expect(await pipe.look(untouched)).toEqual(subjects.map(() => ({ attempts: 0, due: true })));
    worker.start();
    await eventually(marks, (count) => count === 0, 'every mark to be cleared', { withinMs: 900 });
    await worker.stop();
    expect([failures, ...(await Promise.all(subjects.map(totalOf)))]).toEqual([2, 7, 7]);
  });

  it('are computed at once when marked in this process, and soon when marked in another', async () => {
    const worker = new DerivedWorker(pipe.worker, dirty, new Totals());
    worker.start();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [here, elsewhere] = [newId(), newId()];
    await change(here, 'profile', 1);
    await eventually(
      () => totalOf(here),
      (total) => total === 1,
      'the one marked here',
      { withinMs: 300 },
    );
    await other.transaction((tx) => new Dirty().mark(tx, 'total', [elsewhere]));
    await eventually(
      () => totalOf(elsewhere),
      (total) => total === 0,
      'the one marked elsewhere',
      { withinMs: 2_000 },
    );
    await worker.stop();
  });

  it('let nobody who marks them wait for a whole batch', async () => {
    const subjects = Array.from({ length: 50 }, () => newId());
    for (const subject of subjects) await change(subject, 'profile', 1);
    const totals = new Totals();
    totals.between = () => new Promise((resolve) => setTimeout(resolve, 40));
    const batch = new DerivedWorker(pipe.worker, dirty, totals).runOnce();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const asked = performance.now();
    await change(String(subjects.at(-1)), 'role', 1, other);
    expect(performance.now() - asked).toBeLessThan(900);
    expect(await batch).toBeLessThan(50);
  });
});
