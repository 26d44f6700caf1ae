import { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { JobsHeldProjection } from './jobs-held.projection';

/** Hears which jobs the employer has given somebody. */
@EventConsumer('jobs-held')
export class JobsHeldConsumer implements RebuildableCopy {
  constructor(private readonly projection: JobsHeldProjection) {}

  @OnState(EmployeeV1)
  state(state: EmployeeV1, { tx }: Delivery): Promise<void> {
    return this.projection.upsert(tx, state);
  }

  @OnDeleted(EmployeeV1)
  deleted(id: string, { tx }: Delivery): Promise<void> {
    return this.projection.remove(tx, id);
  }

  /** Forgets everything, before it is read again from the beginning. */
  empty(tx: Tx): Promise<void> {
    return this.projection.empty(tx);
  }
}
