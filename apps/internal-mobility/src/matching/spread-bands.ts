import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { BAND, BAND_SPREAD } from './band-kinds';

/**
 * A changed job role or opening touches everybody with a profile. The command marks the role only, since its login may
 * not see those people; this worker step marks them, set-based and outside the command's transaction.
 */
@Injectable()
export class SpreadBands extends Recomputation {
  readonly kind = BAND_SPREAD;

  constructor(private readonly dirty: Dirty) {
    super();
  }

  override async recompute(tx: Tx): Promise<void> {
    await this.dirty.markFrom(
      tx,
      BAND,
      `select skill_profile.employee_id from skill_profile order by skill_profile.employee_id`,
      [],
    );
  }
}
