import { JobRoleV1 } from '@libs/contracts';
import { EventConsumer, OnDeleted, OnState, type Delivery } from '@libs/messaging';
import { JobRolesProjection } from './job-roles.projection';

/** Keeps the copy of job roles that gaps are computed against. */
@EventConsumer('job-role')
export class JobRoleConsumer {
  constructor(private readonly projection: JobRolesProjection) {}

  @OnState(JobRoleV1)
  state(state: JobRoleV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsert(tx, state);
  }

  @OnDeleted(JobRoleV1)
  deleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }
}
