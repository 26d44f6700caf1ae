import { createDataSource, WorkerDatabase, type Tx } from '@libs/database';
import { DerivedWorker, Dirty, Recomputation } from '@libs/messaging';
import { eventually } from '@libs/testing';
import { FAULT_SCHEMA, type FaultDatabase } from './fault-database';
import type { Fire } from './fire';
import { thingId } from './thing-contract';
import { pause } from './waiting';

const SUBJECTS = 20;

/** total = profile + role, as a gap follows from a profile and a role. */
class Totals extends Recomputation {
  readonly kind = 'total';

  async recompute(tx: Tx, subject: string): Promise<void> {
    await tx.query(`insert into derived (id, total) values ($1, 0) on conflict do nothing`, [subject]);
    await tx.query(`select 1 from derived where id = $1 for update`, [subject]);
    await write(tx, subject, await read(tx, subject));
  }
}

/** Takes marks, reads, and writes later without a lock: two of these at one subject write in any order. */
class NaiveWorker {
  private running = true;
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly database: WorkerDatabase) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.loop;
  }

  private async run(): Promise<void> {
    while (this.running) {
      const taken = await this.database.transaction(async (tx) => {
        const rows = await tx.query<{ subject: string }[]>(
          `with taken as (
             delete from dirty where ctid = any(array(select ctid from dirty limit 5 for update skip locked)) returning subject)
           select subject from taken`,
        );
        return rows.map(({ subject }) => subject);
      });
      for (const subject of taken) {
        const total = await this.database.transaction((tx) => read(tx, subject));
        await pause((total % 3) * 20);
        await this.database.transaction((tx) => write(tx, subject, total));
      }
      if (taken.length === 0) await pause(2);
    }
  }
}

type MakeWorker = (login: WorkerDatabase, dirty: Dirty) => Pick<DerivedWorker, 'start' | 'stop'>;

/** Two inputs of one derived row change at once, thousands of times, in both orders. */
export function lostUpdates(fire: () => Fire): void {
  describe('A derived row whose two inputs change at the same time', () => {
    it('is never left stale', async () => {
      const outcome = await changeAtOnce(
        fire(),
        fire().figure(250, 50),
        (login, dirty) => new DerivedWorker(login, dirty, new Totals()),
      );
      fire().report('derived', outcome);
      expect(outcome.stale).toBe(0);
    });

    it('is left stale by workers that lock nothing (negative control)', async () => {
      // How soon two of them cross is chance: it goes on until they did.
      const outcome = await changeAtOnce(
        fire(),
        600,
        (login) => new NaiveWorker(login),
        (stale) => stale > 0,
      );
      fire().report('derived control', outcome);
      expect(outcome.stale).toBeGreaterThan(0);
    });
  });
}

async function changeAtOnce(
  fire: Fire,
  atMost: number,
  makeWorker: MakeWorker,
  enough: (stale: number) => boolean = () => false,
) {
  const database = await fire.database();
  await database.look(`create table input (id uuid primary key, profile integer not null, role integer not null)`);
  await database.look(`create table derived (id uuid primary key, total integer not null)`);
  await database.look(`grant all on input, derived to fire_worker`);
  const subjects = Array.from({ length: SUBJECTS }, (_, index) => thingId(index));
  await database.look(`insert into input select id, 0, 0 from unnest($1::uuid[]) as id`, [subjects]);
  await database.look(`insert into derived select id, 0 from unnest($1::uuid[]) as id`, [subjects]);
  const dirty = new Dirty();
  const logins = await Promise.all([1, 2, 3].map(() => worker(database)));
  const [first, second, third] = logins as [WorkerDatabase, WorkerDatabase, WorkerDatabase];
  const workers = [first, second].map((login) => makeWorker(login, dirty));
  for (const each of workers) each.start();
  const change = (subject: string, column: 'profile' | 'role', value: number): Promise<void> =>
    third.transaction(async (tx) => {
      await tx.query(`update input set ${column} = $2 where id = $1`, [subject, value]);
      await dirty.mark(tx, 'total', [subject]);
    });
  let [stale, rounds] = [0, 0];
  while (rounds < atMost && !enough(stale)) {
    rounds += 1;
    const round = rounds;
    await Promise.all(
      subjects.flatMap((subject) => {
        const both = [() => change(subject, 'profile', round), () => change(subject, 'role', round * 1_000)];
        return (round % 2 === 0 ? both : both.reverse()).map((one) => one());
      }),
    );
    if (round % 10 === 0) stale += await staleNow(database);
  }
  await Promise.all(workers.map((each) => each.stop()));
  await Promise.all(logins.map((login) => login.onApplicationShutdown()));
  return { pairs: rounds * SUBJECTS, stale };
}

/** Rows that differ from their inputs when nothing is marked any more. */
async function staleNow(database: FaultDatabase): Promise<number> {
  await eventually(
    () => database.look('select 1 from dirty'),
    (rows) => rows.length === 0,
    'every mark to be cleared',
    { withinMs: 20_000 },
  );
  // What was taken before the last mark vanished may still be on its way into the table.
  await pause(100);
  const rows = await database.look(
    'select 1 from derived join input using (id) where derived.total <> input.profile + input.role',
  );
  return rows.length;
}

async function read(tx: Tx, subject: string): Promise<number> {
  const [input] = await tx.query<{ total: number }[]>('select profile + role as total from input where id = $1', [
    subject,
  ]);
  return input?.total ?? 0;
}

async function write(tx: Tx, subject: string, total: number): Promise<void> {
  await tx.query(`update derived set total = $2 where id = $1`, [subject, total]);
}

async function worker({ workerUrl }: FaultDatabase): Promise<WorkerDatabase> {
  const source = createDataSource({ url: workerUrl, schema: FAULT_SCHEMA, entities: [], poolSize: 6 });
  return new WorkerDatabase(await source.initialize(), workerUrl, FAULT_SCHEMA);
}
