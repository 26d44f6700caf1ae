import { ALL_CONTRACTS, breakingChanges, jsonSchemaOf, type JsonSchema } from '@libs/contracts';

interface Mutant {
  readonly what: string;
  readonly schema: JsonSchema;
}

/** Where a schema goes on. */
const BELOW = ['items', 'additionalProperties', 'propertyNames'] as const;

/** Every copy of a schema in which `change` was made at one place. */
function mutants(schema: JsonSchema, change: (at: JsonSchema) => readonly Mutant[], path = ''): Mutant[] {
  const fields = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  return [
    ...change(schema).map(({ what, schema: changed }) => ({ what: `${path}: ${what}`, schema: changed })),
    ...Object.entries(fields).flatMap(([name, inner]) =>
      mutants(inner, change, `${path}.${name}`).map(({ what, schema: changed }) => ({
        what,
        schema: { ...schema, properties: { ...fields, [name]: changed } },
      })),
    ),
    ...BELOW.filter((keyword) => schema[keyword] !== undefined).flatMap((keyword) =>
      mutants(schema[keyword] as JsonSchema, change, `${path}.${keyword}`).map(({ what, schema: changed }) => ({
        what,
        schema: { ...schema, [keyword]: changed },
      })),
    ),
  ];
}

/** Everything that one hand could take away or ask for at one place. */
function breaks(schema: JsonSchema): Mutant[] {
  const { type, properties, required = [] } = schema;
  if (typeof properties !== 'object' || properties === null) {
    return [{ what: 'another type', schema: { ...schema, type: type === 'boolean' ? 'string' : 'boolean' } }];
  }
  const must = required as readonly string[];
  const demanding = { ...schema, properties: { ...properties, more: {} }, required: [...must, 'more'] };
  return [
    { what: 'a new required field', schema: demanding },
    ...Object.keys(properties).flatMap((name) => {
      const { [name]: _, ...others } = properties as Record<string, JsonSchema>;
      const rest = must.filter((each) => each !== name);
      return [
        { what: `${name} gone`, schema: { ...schema, properties: others, required: rest } },
        {
          what: `${name} required or not`,
          schema: { ...schema, required: must.includes(name) ? rest : [...must, name] },
        },
      ];
    }),
  ];
}

function additions(schema: JsonSchema): Mutant[] {
  const { properties } = schema;
  if (typeof properties !== 'object') return [];
  return [
    { what: 'a new optional field', schema: { ...schema, properties: { ...properties, more: { type: 'string' } } } },
  ];
}

describe.each(ALL_CONTRACTS)('A change of $topic', ({ schema }) => {
  const released = jsonSchemaOf(schema);

  it('is seen as breaking wherever it takes away or asks for something', () => {
    const all = mutants(released, breaks);
    expect(all.length).toBeGreaterThan(10);
    const unseen = all.filter((mutant) => breakingChanges(released, mutant.schema).length === 0);
    expect(unseen.map(({ what }) => what)).toEqual([]);
  });

  it('is none that breaks wherever it adds an optional field', () => {
    const all = mutants(released, additions);
    expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap((mutant) => breakingChanges(released, mutant.schema))).toEqual([]);
  });
});
