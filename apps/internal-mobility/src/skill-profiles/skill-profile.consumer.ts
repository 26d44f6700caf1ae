import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { SkillProfilesProjection } from './skill-profiles.projection';

@EventConsumer('skill-profile')
export class SkillProfileConsumer implements RebuildableCopy {
  constructor(private readonly profiles: SkillProfilesProjection) {}

  @OnState(SkillProfileV1)
  async state(profile: SkillProfileV1, { tx }: Delivery): Promise<void> {
    await this.profiles.apply(tx, profile);
  }

  @OnDeleted(SkillProfileV1)
  async deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    await this.profiles.remove(tx, employeeId);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.profiles.empty(tx);
  }
}
