import { EmployeeV1, consume } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Reads a service's copy of employees; row-level security decides whom the actor finds. */
@Injectable()
export class KnownEmployees {
  async find(tx: Tx, id: string): Promise<EmployeeV1 | null> {
    const [row] = await tx.query<{ state: unknown }[]>('select state from known_employee where id = $1', [id]);
    return row === undefined ? null : consume(EmployeeV1, row.state);
  }

  /** The id of the person who signs in under this one; null for nobody. */
  async behind(tx: Tx, signInId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `select id from known_employee where known_employee.state -> 'signsInAs' ? $1`,
      [signInId],
    );
    return row?.id ?? null;
  }
}
