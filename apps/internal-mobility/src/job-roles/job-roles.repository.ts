import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { JobRole } from './job-role';

/** Loads and saves job roles; each saved version also becomes an immutable row. */
@Injectable()
export class JobRolesRepository {
  /** All that are not retired. */
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from job_role where not retired`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, JobRole>> {
    const roles = await tx.findBy(JobRole, { id: Any(ids) });
    return new Map(roles.map((role) => [role.id, role]));
  }

  async saveAll(tx: Tx, roles: readonly JobRole[]): Promise<void> {
    await saveAggregates(tx, JobRole, roles);
    await tx.query(
      `insert into job_role_version (job_role_id, version, state)
       select (row.state->>'id')::uuid, (row.state->>'version')::integer, row.state
       from jsonb_array_elements($1::jsonb) as row(state)`,
      [JSON.stringify(roles.map((role) => role.toPublicState()))],
    );
  }
}
