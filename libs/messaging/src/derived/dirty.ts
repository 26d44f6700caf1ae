import { afterCommit, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { WakeUp } from '../timing/wake-up';

/** What has to be computed again. Marking twice is marking once; a mark set while computing survives it. */
@Injectable()
export class Dirty {
  private readonly bells = new Map<string, WakeUp>();

  /** Marks subjects (ids) of a kind, in the caller's transaction. */
  async mark(tx: Tx, kind: string, subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return;
    // Sorted, so that two transactions marking the same subjects cannot wait for each other.
    await this.markFrom(tx, kind, `select distinct subject from unnest($2::uuid[]) as subject order by subject`, [
      subjects,
    ]);
  }

  /** Marks every subject that a query returns; its parameters start at $2. Set-based, for changes that fan out. */
  async markFrom(tx: Tx, kind: string, query: string, parameters: readonly unknown[]): Promise<void> {
    await tx.query(
      `insert into dirty (kind, subject) select $1::text, found.subject from (${query}) as found(subject)
       on conflict (kind, subject) do update
         set mark = nextval('dirty_mark'), attempts = 0, not_before = '-infinity'`,
      [kind, ...parameters],
    );
    afterCommit(tx, () => {
      this.bellOf(kind).ring();
    });
  }

  /** True while something of one of these kinds waits for the subject. */
  async isMarked(tx: Tx, kinds: readonly string[], subject: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select 1 from dirty where kind = any($1) and subject = $2 limit 1`, [
      kinds,
      subject,
    ]);
    return rows.length > 0;
  }

  bellOf(kind: string): WakeUp {
    const bell = this.bells.get(kind) ?? new WakeUp();
    this.bells.set(kind, bell);
    return bell;
  }
}
