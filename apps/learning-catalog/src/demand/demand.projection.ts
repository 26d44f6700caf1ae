import type { JobRoleV1, OpeningV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Writes the copies of job roles and openings, as far as demand needs them. */
@Injectable()
export class DemandProjection {
  async upsertJobRole(tx: Tx, { id, version, origin, requirements }: JobRoleV1): Promise<void> {
    await tx.query(
      `insert into known_job_role as known (id, version, origin, requirements) values ($1, $2, $3, $4)
       on conflict (id) do update
         set version = excluded.version, origin = excluded.origin, requirements = excluded.requirements
         where excluded.version > known.version`,
      [id, version, origin, JSON.stringify(requirements)],
    );
  }

  async removeJobRole(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_job_role where id = $1', [id]);
  }

  async upsertOpening(tx: Tx, { id, version, jobRoleId, seats, status }: OpeningV1): Promise<void> {
    await tx.query(
      `insert into known_opening as known (id, version, job_role_id, seats, status) values ($1, $2, $3, $4, $5)
       on conflict (id) do update
         set version = excluded.version, job_role_id = excluded.job_role_id, seats = excluded.seats, status = excluded.status
         where excluded.version > known.version`,
      [id, version, jobRoleId, seats, status],
    );
  }

  async removeOpening(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from known_opening where id = $1', [id]);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from known_opening');
    await tx.query('delete from known_job_role');
  }
}
