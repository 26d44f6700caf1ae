import { AccessGrantV1, EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, EventConsumer, OnDeleted, OnState, type Delivery, type RebuildableCopy } from '@libs/messaging';

import { RENUMBERED } from './renumbered';

/** Keeps the copy of employees and grants that a service decides from. */
@EventConsumer('access-copy')
export class AccessCopyConsumer implements RebuildableCopy {
  constructor(private readonly dirty: Dirty) {}

  @OnState(EmployeeV1)
  async employee(state: EmployeeV1, { tx }: Delivery): Promise<void> {
    const applied = await tx.query<unknown[]>(
      `insert into known_employee as known (id, version, state, manager_path) values ($1, $2, $3, $4)
       on conflict (id) do update
         set version = excluded.version, state = excluded.state, manager_path = excluded.manager_path
         where excluded.version > known.version
       returning 1`,
      [state.id, state.version, JSON.stringify(state), state.managerPath],
    );
    if (applied.length > 0) await this.dirty.mark(tx, RENUMBERED, state.signsInAs ?? []);
  }

  @OnDeleted(EmployeeV1)
  async employeeDeleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from known_employee where id = $1', [id]);
  }

  @OnState(AccessGrantV1)
  async grant(state: AccessGrantV1, { tx }: Delivery): Promise<void> {
    await tx.query(
      `insert into known_grant as known (id, version, person_id, role, scope_unit, revoked)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update
         set version = excluded.version, person_id = excluded.person_id, role = excluded.role,
             scope_unit = excluded.scope_unit, revoked = excluded.revoked
         where excluded.version > known.version`,
      [state.id, state.version, state.personId, state.role, state.scopeUnit ?? null, state.revoked],
    );
  }

  @OnDeleted(AccessGrantV1)
  async grantDeleted(id: string, { tx }: Delivery): Promise<void> {
    await tx.query('delete from known_grant where id = $1', [id]);
  }

  /** Forgets everything, before it is read again from the beginning. */
  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_grant');
    await tx.query('delete from known_employee');
  }
}
