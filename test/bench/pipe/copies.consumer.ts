import type { SkillV1 } from '@libs/contracts';
import { afterCommit, type Tx } from '@libs/database';
import { Dirty, EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { contractOn, TOTAL } from './thing-event';

/** Called when a version has become visible to others. */
export type Seen = (id: string, version: number) => void;

/** A copy that counts all effects, even those that a service's guard would hide: as many as versions, or one came twice. */
export function copiesConsumer(topic: string, marks: boolean, seen: Seen) {
  const contract = contractOn(topic);

  @Injectable()
  @EventConsumer('copies')
  class Copies {
    constructor(private readonly dirty: Dirty) {}

    async empty(tx: Tx): Promise<void> {
      await tx.query('delete from copied');
    }

    @OnState(contract)
    async state({ id, version }: SkillV1, { tx }: Delivery): Promise<void> {
      await tx.query(
        `insert into copied (id, version, times) values ($1, $2, 1)
         on conflict (id) do update set version = greatest(copied.version, excluded.version), times = copied.times + 1`,
        [id, version],
      );
      if (marks) await this.dirty.mark(tx, TOTAL, [id]);
      afterCommit(tx, () => {
        seen(id, version);
      });
    }

    @OnDeleted(contract)
    async deleted(id: string, { tx }: Delivery): Promise<void> {
      await tx.query('delete from copied where id = $1', [id]);
    }
  }
  return Copies;
}
