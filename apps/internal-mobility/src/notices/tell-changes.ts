import type { Tx } from '@libs/database';
import { Recomputation } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { announceChange } from '@libs/subscriptions';
import { Injectable } from '@nestjs/common';
import { tellingOf } from './band-changes';
import { NOTICE, TOLD } from './notice-kinds';
import { NoticesProjection } from './notices.projection';

/** Tells one person how they now stand to openings, and where they are invited, each once: notice and memory are one transaction. */
@Injectable()
export class TellChanges extends Recomputation {
  readonly kind = NOTICE;

  constructor(
    private readonly notices: NoticesProjection,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async recompute(tx: Tx, employeeId: string): Promise<void> {
    const telling = await this.notices.lock(tx, employeeId);
    if (telling === null) return;
    const invitations = telling.isOffered ? await this.notices.addInvitations(tx, employeeId, this.clock.now()) : 0;
    const told = tellingOf(await this.notices.differences(tx, employeeId), telling);
    if (invitations + told.notices.length > 0) await announceChange(tx, { of: TOLD, employeeId });
    if (told.toldProfileVersion === null) return;
    await this.notices.add(tx, employeeId, told.notices, this.clock.now());
    await this.notices.remember(tx, employeeId, told.toldProfileVersion);
  }
}
