import type { AccessGrantV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { AccessGrants } from './access-grants';
import type { Employment } from './employment';
import { KnownActors } from './known-actors';
import { KnownEmployees } from './known-employees';

/** Who acts, as a service's copy of employees and grants has it. */
@Injectable()
export class CopiedActors extends KnownActors {
  constructor(
    private readonly employees: KnownEmployees,
    private readonly grants: AccessGrants,
  ) {
    super();
  }

  async employmentOf(tx: Tx, employeeId: string): Promise<Employment | null> {
    const employee = await this.employees.find(tx, employeeId);
    if (employee === null) return null;
    const { status, timeZone, leftOn = null } = employee;
    return { status, timeZone, leftOn };
  }

  personBehind(tx: Tx, signInId: string): Promise<string | null> {
    return this.employees.behind(tx, signInId);
  }

  rolesOf(tx: Tx, employeeId: string): Promise<readonly AccessGrantV1['role'][]> {
    return this.grants.rolesOf(tx, employeeId);
  }
}
