import { KnownActors, type Employment } from '@libs/auth';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { AccessRole } from '../access-grants/access-grant';
import { AccessGrantsReadModel } from '../access-grants/access-grants.read-model';

/** Who acts, as this service itself keeps it. */
@Injectable()
export class ActorsReadModel extends KnownActors {
  constructor(private readonly grants: AccessGrantsReadModel) {
    super();
  }

  async employmentOf(tx: Tx, employeeId: string): Promise<Employment | null> {
    const [row] = await tx.query<Employment[]>(
      `select employee.status, employee.time_zone as "timeZone", employee.left_on::text as "leftOn"
       from employee where employee.id = $1`,
      [employeeId],
    );
    return row ?? null;
  }

  async personBehind(tx: Tx, signInId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `select employee.id from employee where employee.signs_in_as @> array[$1::uuid]`,
      [signInId],
    );
    return row?.id ?? null;
  }

  async rolesOf(tx: Tx, employeeId: string): Promise<readonly AccessRole[]> {
    return (await this.grants.inForce(tx, employeeId)).map(({ role }) => role);
  }
}
