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

  /** The ids of the known people who are, or sign in as, one of these; by the id that was asked for. */
  async allBehind(tx: Tx, signInIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ asked: string; id: string }[]>(
      `select asked.id as asked, known.id from unnest($1::text[]) as asked(id)
       join known_employee as known on known.id = asked.id::uuid or known.state -> 'signsInAs' ? asked.id`,
      [signInIds],
    );
    return new Map(rows.map(({ asked, id }) => [asked, id]));
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
