import { migrationSettings, readConfig, serviceSettings, type ServiceSettings } from '@libs/platform';
import type { z } from 'zod';

/** The schema of this service; its logins are named after it. */
export const SCHEMA = 'internal_mobility';

/** Reads the settings of the service, or ends the process naming the keys that are wrong. */
export function serviceConfig(): ServiceSettings {
  return readConfig(serviceSettings, process.env);
}

/** Reads the settings of the migration step, or ends the process naming the keys that are wrong. */
export function migrationConfig(): z.infer<typeof migrationSettings> {
  return readConfig(migrationSettings, process.env);
}
