import type { AccessGrantV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Reads a service's copy of access grants. */
@Injectable()
export class AccessGrants {
  async rolesOf(tx: Tx, personId: string): Promise<AccessGrantV1['role'][]> {
    const rows = await tx.query<{ role: AccessGrantV1['role'] }[]>(
      'select role from known_grant where person_id = $1 and not revoked order by role',
      [personId],
    );
    return rows.map(({ role }) => role);
  }
}
