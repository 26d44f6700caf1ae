export { checkRow } from './check-row';
export { fingerprint } from './fingerprint';
export { ImportReport } from './import-report.view';
export { importRows } from './import-rows';
