import { WorkerDatabase, type Tx } from '@libs/database';
import { Logger } from '@nestjs/common';
import type { Dirty } from './dirty';
import type { Recomputation } from './recomputation';

const TAKE_AT_MOST = 100;
const SHORTEST_POLL_MS = 100;
const LONGEST_POLL_MS = 1_000;

interface DirtyRow {
  readonly subject: string;
  readonly mark: string;
}

/**
 * Recomputes what is dirty, at least once after the last mark. Several workers may run: each takes rows that no other
 * holds. A subject that fails waits longer each time and never holds up the others.
 */
export class DerivedWorker {
  private readonly logger = new Logger(DerivedWorker.name);
  private running = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
    private readonly recomputation: Recomputation,
  ) {}

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.dirty.bellOf(this.recomputation.kind).ring();
    await this.loop;
  }

  /** Takes one batch. Returns how many subjects it took. */
  async runOnce(): Promise<number> {
    const { kind } = this.recomputation;
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<DirtyRow[]>(
        `select subject, mark from dirty where kind = $1 and not_before <= clock_timestamp()
         order by mark limit ${String(TAKE_AT_MOST)} for update skip locked`,
        [kind],
      );
      for (const row of rows) await this.recomputeOne(tx, row);
      return rows.length;
    });
  }

  private async recomputeOne(tx: Tx, { subject, mark }: DirtyRow): Promise<void> {
    const { kind } = this.recomputation;
    await tx.query('savepoint subject');
    try {
      await this.recomputation.recompute(tx, subject);
      // A recomputation may mark its own subject again; that mark must survive.
      await tx.query(`delete from dirty where kind = $1 and subject = $2 and mark = $3`, [kind, subject, mark]);
      await tx.query('release savepoint subject');
    } catch (error) {
      await tx.query('rollback to savepoint subject');
      await tx.query(
        `update dirty set attempts = attempts + 1,
           not_before = clock_timestamp() + least(interval '1 second' * power(2, attempts), interval '5 minutes')
         where kind = $1 and subject = $2`,
        [kind, subject],
      );
      this.logger.error(`${kind} of ${subject} could not be computed: ${describe(error)}`);
    }
  }

  private async run(): Promise<void> {
    let pause = SHORTEST_POLL_MS;
    while (this.running) {
      try {
        const taken = await this.runOnce();
        if (taken > 0) {
          pause = SHORTEST_POLL_MS;
          continue;
        }
      } catch (error) {
        this.logger.warn(`${this.recomputation.kind}: ${describe(error)}; trying again`);
      }
      const rung = await this.dirty.bellOf(this.recomputation.kind).wait(pause);
      pause = rung ? SHORTEST_POLL_MS : Math.min(pause * 2, LONGEST_POLL_MS);
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
