import { afterCommit, type Tx } from '@libs/database';
import { Outbox, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import type { Seen } from './copies.consumer';
import { changed, contractOn, TOTAL } from './thing-event';

/** A derived aggregate as services compute it: lock, read the input after the lock, save, say so. */
export function totals(topic: string, seen: Seen) {
  @Injectable()
  class Totals extends Recomputation {
    readonly kind = TOTAL;

    constructor(private readonly outbox: Outbox) {
      super();
    }

    async recompute(tx: Tx, subject: string): Promise<void> {
      await tx.query('insert into derived (id, version, based_on) values ($1, 0, 0) on conflict do nothing', [subject]);
      const [derived] = await tx.query<{ version: number }[]>('select version from derived where id = $1 for update', [
        subject,
      ]);
      const [input] = await tx.query<{ version: number }[]>('select version from copied where id = $1', [subject]);
      if (derived === undefined || input === undefined) return;
      const version = derived.version + 1;
      await tx.query('update derived set version = $2, based_on = $3 where id = $1', [subject, version, input.version]);
      await this.outbox.append(tx, contractOn(topic), [changed(subject, version)], 'bench');
      afterCommit(tx, () => {
        seen(subject, input.version);
      });
    }
  }
  return Totals;
}
