import type { LegalEntityV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, keepNewest } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { STATEMENTS } from '../rating-statements/statement-kinds';

/** Whoever others have rated: a switch turns seldom, and what does not change is not told again. */
const RATED_BY_OTHERS = `select distinct employee_id from imported_rating where source in ('MANAGER', 'PEER') order by employee_id`;

/** Writes the copy, and has everybody's levels worked out anew whom others have rated. */
@Injectable()
export class LegalEntitiesProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, state: LegalEntityV1): Promise<void> {
    if (await keepNewest(tx, 'known_legal_entity', state))
      await this.dirty.markFrom(tx, STATEMENTS, RATED_BY_OTHERS, []);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_legal_entity where id = $1', [id]);
    await this.dirty.markFrom(tx, STATEMENTS, RATED_BY_OTHERS, []);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_legal_entity');
  }
}
