import { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { SkillsProjection } from './skills.projection';

@EventConsumer('skill')
export class SkillConsumer implements RebuildableCopy {
  constructor(private readonly skills: SkillsProjection) {}

  @OnState(SkillV1)
  async state(skill: SkillV1, { tx }: Delivery): Promise<void> {
    await this.skills.apply(tx, skill);
  }

  @OnDeleted(SkillV1)
  async deleted(id: string, { tx }: Delivery): Promise<void> {
    await this.skills.remove(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.skills.empty(tx);
  }
}
