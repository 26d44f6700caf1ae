import { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';
import { ManagersProjection } from './managers.projection';

/** Hears when somebody gets another manager. */
@EventConsumer('manager')
export class ManagerConsumer implements RebuildableCopy {
  constructor(private readonly projection: ManagersProjection) {}

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
