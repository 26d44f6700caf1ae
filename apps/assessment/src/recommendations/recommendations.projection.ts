import type { RecommendationV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, keepNewest } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { NEXT_STONES } from '../next-stones/next-stone-kinds';

/** Writes the copy of recommended courses, and has the person's next stones chosen again. */
@Injectable()
export class RecommendationsProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, state: RecommendationV1): Promise<void> {
    if (await keepNewest(tx, 'known_recommendation', state)) await this.dirty.mark(tx, NEXT_STONES, [state.id]);
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query('delete from known_recommendation where id = $1', [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_recommendation');
  }
}
