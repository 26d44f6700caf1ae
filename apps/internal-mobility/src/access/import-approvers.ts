import type { Tx } from '@libs/database';
import { ImportApproval } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { AccessRole } from '../access-grants/access-grant';
import { AccessGrantsReadModel } from '../access-grants/access-grants.read-model';

const APPROVERS: ReadonlySet<AccessRole> = new Set(['HR_ADMIN', 'MOBILITY_ADMIN']);

/** A reorganisation is for people who administer HR's data or mobility in the whole organisation. */
@Injectable()
export class ImportApprovers extends ImportApproval {
  constructor(private readonly grants: AccessGrantsReadModel) {
    super();
  }

  async allows(tx: Tx, actor: Actor): Promise<boolean> {
    if (actor.kind !== 'employee') return false;
    const grants = await this.grants.inForce(tx, actor.employeeId);
    return grants.some(({ role, scopeUnit }) => APPROVERS.has(role) && scopeUnit === null);
  }
}
