import { saveAggregates, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { JobRole } from './job-role';

/** Loads and saves job roles; each saved version also becomes an immutable row. */
@Injectable()
export class JobRolesRepository {
  async lockImport(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cairn.import.job-role'))`);
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
