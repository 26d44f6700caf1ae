export { afterCommit } from './after-commit';
export { ApiDatabase } from './api-database';
export { buildIndexConcurrently, dropIndexConcurrently } from './build-index-concurrently';
export { createDataSource, type Entities, type MigrationClass } from './data-source';
export { DATABASE_JOBS, DatabaseModule } from './database.module';
export {
  AUDITORS_READ_DOWN,
  auditorsRead,
  FOUNDATION_TABLES_DOWN,
  FOUNDATION_TABLES_UP,
  KEPT_ANSWERS_DOWN,
  KEPT_ANSWERS_UP,
  OWN_LOOKS_DOWN,
  OWN_LOOKS_UP,
  personOwned,
} from './foundation-tables';
export { idempotent } from './idempotent';
export { isDatabaseAway } from './is-database-away';
export { lockedPage } from './locked-page';
export { migrate } from './migrate';
export { isDeadlock } from './postgres-error';
export { grantDatabaseRights, provision, urlOf } from './provision';
export { readLooks, readTrail, type AuditRow } from './read-audit';
export { recordAudit, recordAuditRows } from './record-audit';
export { saveAggregates, saveParts } from './save-aggregates';
export { saveVersioned } from './save-versioned';
export { hasWords, nameOrder, textsOf } from './search-texts';
export { triedAgain } from './tried-again';
export type { Tx } from './tx';
export { WorkerDatabase } from './worker-database';
