import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { AccessRole } from './access-grant';

/** Who holds which access role. */
@Injectable()
export class AccessGrantsReadModel {
  /** The roles in force; a login sees its own only. */
  async rolesOf(tx: Tx, personId: string): Promise<AccessRole[]> {
    const rows = await tx.query<{ role: AccessRole }[]>(
      `select distinct access_grant.role from access_grant where access_grant.person_id = $1 and not access_grant.revoked`,
      [personId],
    );
    return rows.map(({ role }) => role);
  }
}
