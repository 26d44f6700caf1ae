import type { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { SHARING } from './sharing-kinds';

/**
 * Knows everybody's direct manager, and ends what was shared with the one before: the person is asked anew. Whoever leaves
 * shares nothing any more, and nothing is shared with them; one who comes back begins anew.
 */
@Injectable()
export class ManagersProjection {
  constructor(private readonly dirty: Dirty) {}

  async upsert(tx: Tx, { id, version, managerPath, status }: EmployeeV1): Promise<void> {
    const manager = managerPath[0] ?? null;
    const applied = await tx.query<unknown[]>(
      `insert into known_manager as known (id, version, manager_id) values ($1, $2, $3)
       on conflict (id) do update set version = excluded.version, manager_id = excluded.manager_id
         where excluded.version > known.version
       returning 1`,
      [id, version, manager],
    );
    if (applied.length === 0) return;
    const [ended] = await tx.query<[{ of: string }[], number]>(
      `delete from share where employee_id = $1 and as_manager and person_id is distinct from $2::uuid
         or $3 and $1 in (employee_id, person_id)
       returning employee_id as "of"`,
      [id, manager, status === 'LEFT'],
    );
    await this.dirty.mark(tx, SHARING, [...new Set(ended.map(({ of }) => of))]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_manager where id = $1', [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_manager');
  }
}
