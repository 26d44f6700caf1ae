import { z } from 'zod';

/** A JSON Schema of draft 7, which AsyncAPI reads without being told. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Formats that say it all: beside them zod repeats their definition as a pattern of a hundred characters. */
const SELF_EVIDENT: ReadonlySet<unknown> = new Set(['uuid', 'date', 'date-time']);

/** What a reader may rely on. Open for fields that it does not know, since additive changes bring some. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (SELF_EVIDENT.has(jsonSchema.format)) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return rest;
}
