export { checkRow } from './check-row';
export { fingerprint } from './fingerprint';
export { ImportReport, RefusedRow } from './import-report.view';
export { importRows, ROWS_AT_MOST, type RowOutcome } from './import-rows';
