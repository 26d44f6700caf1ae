import { JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { JobRolesProjection } from './job-roles.projection';

/** Keeps the copy of job roles that gaps are computed against. */
@EventConsumer('job-role')
export class JobRoleConsumer implements RebuildableCopy {
  constructor(private readonly projection: JobRolesProjection) {}

  @OnState(JobRoleV1)
  state(state: JobRoleV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsert(tx, state);
  }

  @OnDeleted(JobRoleV1)
  deleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
