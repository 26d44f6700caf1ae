import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { ShownProfilesProjection } from './shown-profiles.projection';

/** Keeps what people show of what they can, for figures. */
@EventConsumer('shown-profiles')
export class ShownProfilesConsumer implements RebuildableCopy {
  constructor(private readonly projection: ShownProfilesProjection) {}

  @OnState(SkillProfileV1)
  profile(state: SkillProfileV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsert(tx, state);
  }

  @OnDeleted(SkillProfileV1)
  profileDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
