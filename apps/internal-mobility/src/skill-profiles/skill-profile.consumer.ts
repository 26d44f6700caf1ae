import { SkillProfileV1 } from '@libs/contracts';
import { EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { SkillProfilesProjection } from './skill-profiles.projection';

@EventConsumer('skill-profile')
export class SkillProfileConsumer {
  constructor(private readonly profiles: SkillProfilesProjection) {}

  @OnState(SkillProfileV1)
  async state(profile: SkillProfileV1, { tx }: Delivery): Promise<void> {
    await this.profiles.apply(tx, profile);
  }

  @OnDeleted(SkillProfileV1)
  async deleted(employeeId: string, { tx }: Delivery): Promise<void> {
    await this.profiles.remove(tx, employeeId);
  }
}
