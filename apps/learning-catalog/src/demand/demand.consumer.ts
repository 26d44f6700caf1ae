import { JobRoleV1, OpeningV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { DemandProjection } from './demand.projection';

/** Keeps the copy of job roles and openings from which the demand for a skill follows. */
@EventConsumer('demand')
export class DemandConsumer implements RebuildableCopy {
  constructor(private readonly projection: DemandProjection) {}

  @OnState(JobRoleV1)
  jobRole(state: JobRoleV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsertJobRole(tx, state);
  }

  @OnDeleted(JobRoleV1)
  jobRoleDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.removeJobRole(tx, id);
  }

  @OnState(OpeningV1)
  opening(state: OpeningV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsertOpening(tx, state);
  }

  @OnDeleted(OpeningV1)
  openingDeleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.removeOpening(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
