import type { JsonSchema } from '@libs/contracts';

type Fields = Readonly<Record<string, unknown>>;

/** Changes every object of a state that its JSON schema describes by fields, at any depth; maps keep their keys. */
function changeObjects(
  schema: JsonSchema,
  value: unknown,
  change: (fields: Fields, schema: JsonSchema) => Fields,
): unknown {
  if (Array.isArray(value)) return value.map((item) => changeObjects(schema['items'] as JsonSchema, item, change));
  if (typeof value !== 'object' || value === null) return value;
  const { properties, additionalProperties, anyOf } = schema;
  if (Array.isArray(anyOf)) return changeObjects(describing(anyOf as JsonSchema[]), value, change);
  const schemas = (properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      changeObjects(schemas[name] ?? (additionalProperties as JsonSchema), inner, change),
    ]),
  );
  return properties === undefined ? fields : change(fields, schema);
}

/** Of the alternatives of a value that may be null, the other one. */
function describing(alternatives: readonly JsonSchema[]): JsonSchema {
  const [only, ...more] = alternatives.filter(({ type }) => type !== 'null');
  if (only === undefined || more.length > 0) throw new Error('Which alternative describes the value? Teach it.');
  return only;
}

/** As an owner of a later version sends it. */
export function withUnknownFields(schema: JsonSchema, state: unknown): unknown {
  return changeObjects(schema, state, (fields) => ({ ...fields, addedInAYear: { of: ['a later version'] } }));
}

/** As an owner sent it before any optional field was added. */
export function withoutOptionalFields(schema: JsonSchema, state: unknown): unknown {
  return changeObjects(schema, state, (fields, { required }) => {
    const must = new Set((required ?? []) as readonly string[]);
    return Object.fromEntries(Object.entries(fields).filter(([name]) => must.has(name)));
  });
}
