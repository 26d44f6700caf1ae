import { consume, JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** Reads the copy of job roles. */
@Injectable()
export class KnownJobRolesReadModel {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, JobRoleV1>> {
    const rows = await tx.query<{ state: unknown }[]>('select state from known_job_role where id = any($1::uuid[])', [
      possibleIds(ids),
    ]);
    return new Map(rows.map(({ state }) => consume(JobRoleV1, state)).map((role) => [role.id, role]));
  }

  async exists(tx: Tx, id: string): Promise<boolean> {
    return (await this.findByIds(tx, [id])).size > 0;
  }
}
