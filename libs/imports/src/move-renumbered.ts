import { KnownEmployees, RENUMBERED } from '@libs/auth';
import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';

/** Rows of a feature that were taken over: `employee_id` says whose they are, `external_id` what the sender calls them. */
interface TakenOver {
  readonly table: string;
  /** What is worked out from them, by person. */
  readonly marks: readonly string[];
}

/**
 * What the HR system sends under a person's new number before this service has heard of it stands at an id that nobody
 * has. It is given to the person as soon as both are there: whichever comes second, the rows or the news, marks the number.
 */
@Injectable()
export abstract class MoveRenumbered extends Recomputation {
  readonly kind = RENUMBERED;
  protected abstract readonly rows: readonly TakenOver[];

  constructor(
    private readonly employees: KnownEmployees,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  override async recompute(tx: Tx, numberId: string): Promise<void> {
    if ((await this.employees.find(tx, numberId)) !== null) return;
    const person = await this.employees.behind(tx, numberId);
    if (person === null) return;
    for (const { table, marks } of this.rows) {
      const [moved] = await tx.query<[unknown[], number]>(
        `update ${table} set employee_id = $2 where employee_id = $1 and external_id is not null returning 1`,
        [numberId, person],
      );
      if (moved.length === 0) continue;
      for (const kind of marks) await this.dirty.mark(tx, kind, [numberId, person]);
    }
  }
}
