import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Counts how often a job role with openings, or an opening, changed. */
@Injectable()
export class OpenRolesProjection {
  async present(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ version: string }[]>('select version from open_roles_version');
    return Number(row?.version ?? 0);
  }

  async raise(tx: Tx): Promise<void> {
    await tx.query('update open_roles_version set version = version + 1');
  }
}
