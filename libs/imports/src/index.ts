export { firstName, lastNameOf } from './aliases.repository';
export { checkRow } from './check-row';
export { snapshot } from './differences';
export { fingerprint } from './fingerprint';
export { isTooMany } from './guard';
export { ImportApproval } from './import-approval';
export { importAtOnce } from './import-at-once';
export type { CanonicalId, ImportKind, ImportPlan, PlannedChange, Retirement, StoredThing } from './import-kind';
export { ImportRecords } from './import-records';
export { ImportReport } from './import-report.view';
export {
  IMPORT_TABLES_DOWN,
  IMPORT_TABLES_UP,
  IMPORTS_IN_TIME_DOWN,
  IMPORTS_IN_TIME_UP,
  OVERTAKEN_IMPORTS_DOWN,
  OVERTAKEN_IMPORTS_UP,
  RENAMED_AT_DOWN,
  RENAMED_AT_UP,
} from './import-tables';
export { ImportsModule } from './imports.module';
export { MoveRenumbered } from './move-renumbered';
export { PeopleByNumber } from './people-by-number';
export { planEach, requireColumns } from './judge-rows';
export { planRetirements } from './plan-retirements';
export { planUpserts, type Changed } from './plan-upserts';
export { SentDay } from './sent-day';
export { SweepImportsProcessor } from './sweep-imports.processor';
export { SweepImports } from './sweep-imports';
