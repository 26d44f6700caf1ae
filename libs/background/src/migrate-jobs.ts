import { runMigrations } from 'bullmq';
import { Pool } from 'pg';
import { jobsSchema } from './queue-backend';

/** Brings the queues' tables up to date. `ownerUrl`: login `<schema>_owner`, which may create schemas. */
export async function migrateJobs({ ownerUrl, schema }: { ownerUrl: string; schema: string }): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 2 });
  try {
    await runMigrations(pool, jobsSchema(schema));
  } finally {
    await pool.end();
  }
}
