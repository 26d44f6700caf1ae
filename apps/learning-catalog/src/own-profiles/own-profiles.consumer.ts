import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { OwnProfilesProjection } from './own-profiles.projection';

/** Keeps what people hold, so that a course is offered to whoever may begin it. */
@EventConsumer('own-profiles')
export class OwnProfilesConsumer implements RebuildableCopy {
  constructor(private readonly projection: OwnProfilesProjection) {}

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
