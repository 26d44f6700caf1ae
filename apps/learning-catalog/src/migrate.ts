import 'reflect-metadata';
import { migrateJobs } from '@libs/background';
import { migrate } from '@libs/database';
import { createTopics } from '@libs/messaging';
import { migrationConfig, SCHEMA } from './config';
import { migrations } from './migrations';

/** Brings tables, queues and topics up to date, then ends. */
async function main(): Promise<void> {
  const settings = migrationConfig();
  const ownerUrl = settings.DATABASE_OWNER_URL;
  await migrate({ ownerUrl, schema: SCHEMA, migrations });
  await migrateJobs({ ownerUrl, schema: SCHEMA });
  if (settings.KAFKA_BROKERS === undefined) return;
  await createTopics({
    brokers: settings.KAFKA_BROKERS,
    owner: 'learning-catalog',
    partitions: settings.KAFKA_PARTITIONS,
    replication: settings.KAFKA_REPLICATION,
  });
}

void main();
