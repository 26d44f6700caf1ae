import type { JsonSchema } from '@libs/contracts';
import fc from 'fast-check';

type Values = fc.Arbitrary<unknown>;

/** States that a contract's JSON schema describes, with and without their optional fields. */
export function statesOf(schema: JsonSchema): Values {
  // As they come from the wire.
  return valuesOf(schema).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
}

function valuesOf(schema: JsonSchema): Values {
  const { const: only, enum: some, anyOf, type } = schema;
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(some)) return fc.constantFrom(...(some as unknown[]));
  if (Array.isArray(anyOf)) return fc.oneof(...(anyOf as JsonSchema[]).map(valuesOf));
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => valuesOf({ ...schema, type: each as unknown })));
  const make = KINDS[String(type)];
  // A kind of schema that is not made would never be tried.
  if (make === undefined) throw new Error(`Nothing makes values of ${JSON.stringify(schema)}: teach it.`);
  return make(schema);
}

const KINDS: Readonly<Record<string, (schema: JsonSchema) => Values>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: (schema) => fc.integer({ min: lowest(schema), max: highest(schema) }),
  number: (schema) =>
    fc.integer({ min: lowest(schema) * 100, max: highest(schema) * 100 }).map((hundred) => hundred / 100),
  string: stringsOf,
  array: ({ items, minItems, maxItems }) =>
    fc.array(valuesOf(items as JsonSchema), {
      minLength: number(minItems, 0),
      maxLength: Math.min(number(maxItems, 3), 3),
    }),
  object: (schema) => (schema['properties'] === undefined ? mapsOf(schema) : recordsOf(schema)),
};

const FORMATS: Readonly<Record<string, Values>> = {
  uuid: fc.uuid({ version: [4, 5, 7] }),
  date: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(isoDate),
  uri: fc.webUrl(),
};

function stringsOf({ format, pattern, minLength, maxLength }: JsonSchema): Values {
  const ofFormat = FORMATS[String(format)];
  if (ofFormat !== undefined) return ofFormat;
  if (format !== undefined) throw new Error(`Nothing makes strings of format ${JSON.stringify(format)}: teach it.`);
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength: number(minLength, 0), maxLength: number(maxLength, 20) });
}

function mapsOf({ propertyNames, additionalProperties, minProperties }: JsonSchema): Values {
  const keys = valuesOf(propertyNames as JsonSchema) as fc.Arbitrary<string>;
  const size = { minKeys: number(minProperties, 0), maxKeys: 3 };
  return fc.dictionary(keys, valuesOf(additionalProperties as JsonSchema), size);
}

function recordsOf({ properties, required = [] }: JsonSchema): Values {
  const fields = Object.entries(properties as Record<string, JsonSchema>).map(([name, each]) => [name, valuesOf(each)]);
  return fc.record(Object.fromEntries(fields) as Record<string, Values>, { requiredKeys: required as string[] });
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const lowest = (schema: JsonSchema): number => number(schema['minimum'], number(schema['exclusiveMinimum'], -1) + 1);
const highest = (schema: JsonSchema): number => number(schema['maximum'], 1_000_000);

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
