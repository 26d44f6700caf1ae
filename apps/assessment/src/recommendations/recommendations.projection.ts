import type { RecommendationV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { NEXT_STONES } from '../next-stones/next-stone-kinds';

/** Writes the copy of recommended courses, and has the person's next stones chosen again. */
@Injectable()
export class RecommendationsProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, state: RecommendationV1): Promise<void> {
    const applied = await tx.query<unknown[]>(
      `insert into known_recommendation as known (id, version, state) values ($1, $2, $3)
       on conflict (id) do update set version = excluded.version, state = excluded.state
         where excluded.version > known.version
       returning 1`,
      [state.id, state.version, JSON.stringify(state)],
    );
    if (applied.length > 0) await this.dirty.mark(tx, NEXT_STONES, [state.id]);
  }

  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.query('delete from known_recommendation where id = $1', [employeeId]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_recommendation');
  }
}
