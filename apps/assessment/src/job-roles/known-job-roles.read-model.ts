import { consume, JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** Codes of which one at least is there. */
export interface FieldOfWork {
  readonly sector: string | null;
  readonly family: string | null;
}

const OF_FIELD = '($1::text is null or sector = $1) and ($2::text is null or family = $2)';

/** Reads the copy of job roles. */
@Injectable()
export class KnownJobRolesReadModel {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, JobRoleV1>> {
    const rows = await tx.query<{ state: unknown }[]>('select state from known_job_role where id = any($1::uuid[])', [
      possibleIds(ids),
    ]);
    return new Map(rows.map(({ state }) => consume(JobRoleV1, state)).map((role) => [role.id, role]));
  }

  /** Those on offer in a sector, a family or both; an absent one leaves no role out. */
  async ofField(tx: Tx, { sector, family }: FieldOfWork): Promise<JobRoleV1[]> {
    const rows = await tx.query<{ state: unknown }[]>(
      `select state from known_job_role where ${OF_FIELD} and not (state ->> 'retired')::boolean order by id`,
      [sector, family],
    );
    return rows.map(({ state }) => consume(JobRoleV1, state));
  }

  async isField(tx: Tx, { sector, family }: FieldOfWork): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select 1 from known_job_role where ${OF_FIELD} limit 1`, [sector, family]);
    return rows.length > 0;
  }

  async exists(tx: Tx, id: string): Promise<boolean> {
    return (await this.findByIds(tx, [id])).size > 0;
  }
}
