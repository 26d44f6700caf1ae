import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { SHARING } from '../sharing/sharing-kinds';
import { SharesReadModel } from '../sharing/shares.read-model';
import { SkillProfilesRepository } from './skill-profiles.repository';

/** Tells the other services with whom a profile is shared, after a share began or ended. */
@Injectable()
export class PublishSharing extends Recomputation {
  readonly kind = SHARING;

  constructor(
    private readonly profiles: SkillProfilesRepository,
    private readonly shares: SharesReadModel,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const profile = await this.profiles.load(tx, employeeId);
    const shares = await this.shares.of(tx, employeeId);
    const event = profile.shareWith(
      shares.map(({ personId, section, until }) => ({ person: personId, section, until })),
    );
    if (event === null) return;
    await this.profiles.save(tx, profile);
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], newId());
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
  }
}
