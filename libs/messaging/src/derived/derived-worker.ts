import { isDatabaseAway, isDeadlock, type Tx, type WorkerDatabase } from '@libs/database';
import { Logger } from '@nestjs/common';
import { backoff } from '../timing/backoff';
import type { Dirty } from './dirty';
import type { Recomputation } from './recomputation';
import { WakeUp } from '../timing/wake-up';

const TAKE_AT_MOST = 200;
/** Fewer than the 64 subtransactions that PostgreSQL keeps at hand; above that every other session pays. */
const WALK_AT_MOST = 60;
/** Whoever marks a subject that is being computed waits for this transaction, a person's request among them. */
const TRANSACTION_MS = 250;
const SHORTEST_POLL_MS = 100;
const LONGEST_POLL_MS = 1_000;
const RETRY_FIRST_MS = 100;
const RETRY_LONGEST_MS = 2_000;
/** From this failure of one subject on a person should look. */
const ALARM_AT = 3;

interface DirtyRow {
  readonly subject: string;
  readonly mark: string;
  readonly attempts: number;
}

/**
 * Recomputes what is dirty, at least once after the last mark. Several workers may run: each takes rows that no other
 * holds. A batch that fails is walked subject by subject with savepoints; a subject that fails waits longer each time
 * and never holds up the others.
 */
export class DerivedWorker {
  private readonly logger = new Logger(DerivedWorker.name);
  private readonly stopping = new WakeUp();
  private running = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
    private readonly recomputation: Recomputation,
    private readonly onBatchFailure: (isDeadlock: boolean) => void = () => undefined,
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.stopping.ring();
    this.dirty.bellOf(this.recomputation.kind).ring();
    await this.loop;
  }

  /** Takes one batch. Returns how many subjects it tried; 0 when nothing is due. */
  async runOnce(): Promise<number> {
    try {
      return await this.database.transaction((tx) => this.computeAll(tx));
    } catch (error) {
      this.onBatchFailure(isDeadlock(error));
      this.say(error, 'batch failed, walking it');
      return this.database.transaction((tx) => this.walk(tx));
    }
  }

  /** All or nothing: what each subject costs is its own computation, and nothing around it. */
  private async computeAll(tx: Tx): Promise<number> {
    const done = await this.untilTooLong(await this.takeDue(tx, TAKE_AT_MOST), ({ subject }) =>
      this.recomputation.recompute(tx, subject),
    );
    if (done.length === 0) return 0;
    // A recomputation may mark its own subject, or one before it, again; that mark must survive.
    await tx.query(
      `delete from dirty using unnest($2::uuid[], $3::bigint[]) as done(subject, mark)
       where dirty.kind = $1 and dirty.subject = done.subject and dirty.mark = done.mark`,
      [this.recomputation.kind, done.map(({ subject }) => subject), done.map(({ mark }) => mark)],
    );
    return done.length;
  }

  private async walk(tx: Tx): Promise<number> {
    const done = await this.untilTooLong(await this.takeDue(tx, WALK_AT_MOST), (row) => this.recomputeOne(tx, row));
    return done.length;
  }

  /** Goes through rows until the transaction has lasted long enough. Returns those that it came to. */
  private async untilTooLong(
    rows: readonly DirtyRow[],
    compute: (row: DirtyRow) => Promise<void>,
  ): Promise<readonly DirtyRow[]> {
    const until = this.monotonic() + TRANSACTION_MS;
    for (const [index, row] of rows.entries()) {
      await compute(row);
      if (this.monotonic() > until) return rows.slice(0, index + 1);
    }
    return rows;
  }

  /** The oldest marks, in the order of subjects: workers that lock rows of the same people do so in one order. */
  private async takeDue(tx: Tx, atMost: number): Promise<DirtyRow[]> {
    const due = await tx.query<DirtyRow[]>(
      `select subject, mark, attempts from dirty where kind = $1 and not_before <= clock_timestamp()
       order by mark limit ${String(atMost)} for update skip locked`,
      [this.recomputation.kind],
    );
    return due.sort((a, b) => (a.subject < b.subject ? -1 : 1));
  }

  private async recomputeOne(tx: Tx, { subject, mark, attempts }: DirtyRow): Promise<void> {
    const { kind } = this.recomputation;
    await tx.query('savepoint subject');
    try {
      await this.recomputation.recompute(tx, subject);
      // A recomputation may mark its own subject again; that mark must survive.
      await tx.query(`delete from dirty where kind = $1 and subject = $2 and mark = $3`, [kind, subject, mark]);
      await tx.query('release savepoint subject');
    } catch (error) {
      // A deadlock, or a database on its way out, is nobody's fault: the whole batch is tried again, and no subject blamed.
      if (isDatabaseAway(error)) throw error;
      await tx.query('rollback to savepoint subject');
      await tx.query(
        `update dirty set attempts = attempts + 1,
           not_before = clock_timestamp() + interval '1 second' * least(power(2, least(attempts, 20)), 300)
         where kind = $1 and subject = $2`,
        [kind, subject],
      );
      const message = `${kind} of ${subject} could not be computed (attempt ${String(attempts + 1)}): ${describe(error)}`;
      if (attempts + 1 >= ALARM_AT) this.logger.error(message);
      else this.logger.warn(message);
    }
  }

  private async run(): Promise<void> {
    let pause = SHORTEST_POLL_MS;
    let failures = 0;
    while (this.isRunning()) {
      try {
        const tried = await this.runOnce();
        failures = 0;
        if (tried === 0) {
          const rung = await this.dirty.bellOf(this.recomputation.kind).wait(pause);
          pause = rung ? SHORTEST_POLL_MS : Math.min(pause * 2, LONGEST_POLL_MS);
        } else pause = SHORTEST_POLL_MS;
      } catch (error) {
        failures += 1;
        this.say(error, 'trying again');
        await this.stopping.wait(backoff(failures, RETRY_FIRST_MS, RETRY_LONGEST_MS));
      }
    }
  }

  /** Two that wait for each other are counted, and told to whoever looks closely: another try goes well. */
  private say(error: unknown, so: string): void {
    const message = `${this.recomputation.kind}: ${so}: ${describe(error)}`;
    if (isDeadlock(error)) this.logger.debug(message);
    else this.logger.warn(message);
  }

  // A method, since the compiler would otherwise take the flag for constant between awaits.
  private isRunning(): boolean {
    return this.running;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
