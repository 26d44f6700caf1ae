import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { announceChange } from '@libs/subscriptions';
import { Injectable } from '@nestjs/common';
import { CANDIDATE } from '../candidates/candidate-kinds';
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
    private readonly dirty: Dirty,
  ) {
    super();
  }

  override async recompute(tx: Tx, employeeId: string): Promise<void> {
    const telling = await this.notices.lock(tx, employeeId);
    if (telling === null) return;
    // Until it is computed whether owners see them, nobody is told that an owner does not; computing it comes back here.
    const isSettled = !(await this.dirty.isMarked(tx, [CANDIDATE], employeeId));
    const invites = telling.isOffered && isSettled;
    const invitations = invites ? await this.notices.addInvitations(tx, employeeId, this.clock.now()) : 0;
    const told = tellingOf(await this.notices.differences(tx, employeeId), telling);
    if (invitations + told.notices.length > 0) await announceChange(tx, { of: TOLD, employeeId });
    if (told.toldProfileVersion === null) return;
    await this.notices.add(tx, employeeId, told.notices, this.clock.now());
    await this.notices.remember(tx, employeeId, told.toldProfileVersion);
  }
}
