import { z } from 'zod';
import { jsonSetting, listSetting } from './read-config';

/** What a process does: answer requests, or consume, relay, derive and run jobs. */
export type ProcessRole = 'api' | 'worker';

export const environmentSetting = z.enum(['development', 'production', 'test']).default('production');
export type Environment = z.infer<typeof environmentSetting>;

export const logLevelSetting = z.enum(['debug', 'info', 'warn', 'error']).default('info');
export type LogLevel = z.infer<typeof logLevelSetting>;

export const portSetting = z.coerce.number().int().min(1).max(65_535);

/** The few names that every service reads (architecture.md §8). */
export const serviceSettings = z
  .object({
    DATABASE_URL: z.url(),
    DATABASE_DIRECT_URL: z.url(),
    /** Whether a pooler of transactions stands before `DATABASE_URL`. */
    DATABASE_POOLED: z
      .enum(['true', 'false'])
      .transform((said) => said === 'true')
      .optional(),
    KAFKA_BROKERS: listSetting,
    REDIS_URL: z.url().optional(),
    PORT: portSetting,
    LOG_LEVEL: logLevelSetting,
    PROCESS_ROLES: listSetting.pipe(z.array(z.enum(['api', 'worker']))).default(['api', 'worker']),
    ID_NAMESPACE: z.uuid(),
    INTERNAL_TOKEN_PUBLIC_KEYS: jsonSetting(z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) })),
    CAIRN_ENV: environmentSetting,
  })
  .refine((settings) => settings.DATABASE_POOLED !== true || hasTwoAddresses(settings), { path: ['DATABASE_POOLED'] });
export type ServiceSettings = z.infer<typeof serviceSettings>;

/**
 * Whether a pooler of transactions stands before the login of requests. The direct way passes none, so where both have one
 * address there is none. Where they have two and nothing is said, one is taken for granted: that costs time where there
 * is none, while statements that are kept prepared behind one fail.
 */
export function isPooled(settings: Addresses & { readonly DATABASE_POOLED?: boolean | undefined }): boolean {
  return settings.DATABASE_POOLED ?? hasTwoAddresses(settings);
}

interface Addresses {
  readonly DATABASE_URL: string;
  readonly DATABASE_DIRECT_URL: string;
}

function hasTwoAddresses({ DATABASE_URL, DATABASE_DIRECT_URL }: Addresses): boolean {
  return new URL(DATABASE_URL).host !== new URL(DATABASE_DIRECT_URL).host;
}

/** What a service's migration step reads. */
export const migrationSettings = z.object({
  DATABASE_OWNER_URL: z.url(),
  KAFKA_BROKERS: listSetting.optional(),
  KAFKA_PARTITIONS: z.coerce.number().int().min(2).max(1_000).default(12),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).max(9).default(1),
});
