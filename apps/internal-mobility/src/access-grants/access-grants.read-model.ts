import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { AccessRole } from './access-grant';

/** One access role that is in force. */
export interface GrantInForce {
  readonly role: AccessRole;
  /** Only within this unit and those below it; everywhere when null. */
  readonly scopeUnit: string | null;
}

/** Who holds which access role. */
@Injectable()
export class AccessGrantsReadModel {
  /** The roles in force; a login sees its own only. */
  inForce(tx: Tx, personId: string): Promise<GrantInForce[]> {
    return tx.query<GrantInForce[]>(
      `select distinct access_grant.role, access_grant.scope_unit as "scopeUnit" from access_grant
       where access_grant.person_id = $1 and not access_grant.revoked`,
      [personId],
    );
  }
}
