import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { OUTCOME_SUGGESTION, OUTCOME_SUGGESTION_SPREAD } from '../outcome-words/suggestion-kinds';

/** A changed skill or job role changes how telling each word is, so it concerns every course. */
@Injectable()
export class SpreadOutcomeSuggestions extends Recomputation {
  readonly kind = OUTCOME_SUGGESTION_SPREAD;

  constructor(private readonly dirty: Dirty) {
    super();
  }

  override async recompute(tx: Tx): Promise<void> {
    await this.dirty.markFrom(tx, OUTCOME_SUGGESTION, 'select id from course order by id', []);
  }
}
