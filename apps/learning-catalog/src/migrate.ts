import 'reflect-metadata';
import { migrateJobs } from '@libs/background';
import { migrate } from '@libs/database';
import { migrationConfig, SCHEMA } from './config';
import { migrations } from './migrations';

/** Brings tables and queues up to date, then ends. This service owns no topic yet. */
async function main(): Promise<void> {
  const ownerUrl = migrationConfig().DATABASE_OWNER_URL;
  await migrate({ ownerUrl, schema: SCHEMA, migrations });
  await migrateJobs({ ownerUrl, schema: SCHEMA });
}

void main();
