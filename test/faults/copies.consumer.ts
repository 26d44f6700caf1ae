import type { SkillV1 } from '@libs/contracts';
import { afterCommit, type Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { DomainError } from '@libs/platform';
import type { FaultPoint } from './fault-points';
import type { Orders } from './orders';
import { contractOn } from './thing-contract';

/** A consumer whose every effect is a row, so that an effect too many or too few can be counted. */
export function copiesConsumer({ topic, consumer, poisonEvery }: Orders, point: FaultPoint) {
  const contract = contractOn(topic);
  let handled = 0;

  @EventConsumer(consumer)
  class Copies {
    async empty(tx: Tx): Promise<void> {
      await tx.query('delete from copied');
    }

    @OnState(contract)
    async state({ id, version }: SkillV1, { tx }: Delivery): Promise<void> {
      refusePoison(id, poisonEvery);
      await tx.query('insert into effect (id, version) values ($1, $2)', [id, version]);
      await tx.query(
        `insert into copied (id, version) values ($1, $2)
         on conflict (id) do update set version = excluded.version where copied.version < excluded.version`,
        [id, version],
      );
      handled += 1;
      if (handled === 1) {
        afterCommit(tx, () => {
          handled = 0;
          point.pass('after-effect');
        });
      }
      point.pass('in-handler');
    }

    @OnDeleted(contract)
    async deleted(id: string, { tx }: Delivery): Promise<void> {
      await tx.query('delete from copied where id = $1', [id]);
    }
  }
  return Copies;
}

/** Things whose id says so are refused for ever; others fail as a defect would. */
export function poisonKind(id: string, every: number | undefined): 'refused' | 'failing' | undefined {
  if (every === undefined) return undefined;
  const place = Number.parseInt(id.slice(-4), 16) % (every * 2);
  if (place === 0) return 'refused';
  return place === every ? 'failing' : undefined;
}

function refusePoison(id: string, every: number | undefined): void {
  const kind = poisonKind(id, every);
  if (kind === 'refused') throw new DomainError({ code: 'NOT_THIS', kind: 'invalid', message: 'not this one' });
  if (kind === 'failing') throw new TypeError('a defect in a handler');
}
