import { z } from 'zod';

/** A setting that is missing or wrong. Names the keys, never their values. */
export class ConfigError extends Error {
  constructor(readonly keys: readonly string[]) {
    super(`Settings missing or wrong: ${keys.join(', ')}`);
    this.name = 'ConfigError';
  }
}

/** Parses the environment. @throws ConfigError naming each key. */
export function parseConfig<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const keys = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
  throw new ConfigError([...new Set(keys)]);
}

/** Parses the environment, or says which keys are wrong and ends the process with code 1. */
export function readConfig<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  try {
    return parseConfig(schema, environment);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** A comma-separated list, at least one entry. */
export const listSetting = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )
  .refine((entries) => entries.length > 0, 'must name at least one');

/** JSON in a setting, checked by `inner`. */
export function jsonSetting<T>(inner: z.ZodType<T>): z.ZodType<T, string> {
  return z.string().transform((text, context): T => {
    try {
      const result = inner.safeParse(JSON.parse(text));
      if (result.success) return result.data;
    } catch {
      // Falls through: text that is not JSON and JSON of the wrong shape are the same mistake to the operator.
    }
    context.addIssue({ code: 'custom', message: 'is not the JSON that is expected' });
    return z.NEVER;
  });
}
