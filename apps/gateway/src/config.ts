import { environmentSetting, jsonSetting, logLevelSetting, portSetting, readConfig } from '@libs/platform';
import { z } from 'zod';

const settings = z.object({
  PORT: portSetting,
  LOG_LEVEL: logLevelSetting,
  CAIRN_ENV: environmentSetting,
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1).default('cairn'),
  /** Where the issuer's keys are, when not at `<issuer>/jwks`. */
  OIDC_JWKS_URL: z.url().optional(),
  INTERNAL_TOKEN_PRIVATE_KEY: jsonSetting(z.record(z.string(), z.unknown())),
  ASSESSMENT_URL: z.url(),
  INTERNAL_MOBILITY_URL: z.url(),
  LEARNING_CATALOG_URL: z.url(),
});
export type GatewaySettings = z.infer<typeof settings>;

/** Reads the settings of the gateway, or ends the process naming the keys that are wrong. */
export function gatewayConfig(): GatewaySettings {
  return readConfig(settings, process.env);
}
