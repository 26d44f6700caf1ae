import { SkillV1 } from '@libs/contracts';
import { EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { SkillsProjection } from './skills.projection';

@EventConsumer('skill')
export class SkillConsumer {
  constructor(private readonly skills: SkillsProjection) {}

  @OnState(SkillV1)
  async state(skill: SkillV1, { tx }: Delivery): Promise<void> {
    await this.skills.apply(tx, skill);
  }

  @OnDeleted(SkillV1)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await this.skills.remove(tx, id);
  }
}
