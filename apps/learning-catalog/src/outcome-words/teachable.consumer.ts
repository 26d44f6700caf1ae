import { JobRoleV1, SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { TeachableProjection } from './teachable.projection';

/** Keeps the words of skills and job roles, by which courses are understood. */
@EventConsumer('teachable')
export class TeachableConsumer implements RebuildableCopy {
  constructor(private readonly projection: TeachableProjection) {}

  @OnState(SkillV1)
  skill(state: SkillV1, { tx }: Delivery): Promise<void> {
    return this.projection.skill(tx, state);
  }

  @OnDeleted(SkillV1)
  skillDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }

  @OnState(JobRoleV1)
  jobRole(state: JobRoleV1, { tx }: Delivery): Promise<void> {
    return this.projection.jobRole(tx, state);
  }

  @OnDeleted(JobRoleV1)
  jobRoleDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
