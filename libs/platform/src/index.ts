export { actorName, type Actor } from './actor';
export { Clock, SystemClock } from './clock';
export type { CommandContext } from './command-context';
export { DomainError } from './domain-error';
export { PUBLIC_PATHS } from './health.controller';
export { IdNamespace, IdNamespaceModule } from './id-namespace';
export { newId, partId, personId, referenceId } from './ids';
export { JsonLogger } from './json-logger';
export { addDays, addMonths, DAYS_TAKEN, isDayTaken, isLocalDate, type LocalDate } from './local-date';
export { Metrics } from './metrics';
export { METRICS_PATH } from './metrics.controller';
export { MetricsModule } from './metrics.module';
export { PlatformModule } from './platform.module';
export { plainWords } from './plain-words';
export { jsonSetting, readConfig } from './read-config';
export { ReadinessChecks } from './readiness-checks';
export { serve } from './serve';
export {
  environmentSetting,
  logLevelSetting,
  migrationSettings,
  portSetting,
  isPooled,
  serviceSettings,
  type Environment,
  type ProcessRole,
  type ServiceSettings,
} from './service-settings';
export { isTimeZone, rememberedTimeZones } from './time-zone';
