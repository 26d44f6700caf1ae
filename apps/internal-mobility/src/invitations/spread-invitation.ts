import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { NOTICE } from '../notices/notice-kinds';
import { INVITATION } from './invitation-kinds';

/** An invitation concerns people whom its sender's login may not see; this worker step has them told. */
@Injectable()
export class SpreadInvitation extends Recomputation {
  readonly kind = INVITATION;

  constructor(private readonly dirty: Dirty) {
    super();
  }

  override async recompute(tx: Tx, openingId: string): Promise<void> {
    const matching = 'select employee_id from band_state where opening_id = $2 order by employee_id';
    await this.dirty.markFrom(tx, NOTICE, matching, [openingId]);
  }
}
