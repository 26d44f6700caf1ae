import { z } from 'zod';

/** The dotted paths of all fields of a schema, through lists, records, unions and optional parts. */
export function fieldsOf(schema: z.core.$ZodType): readonly string[] {
  return [...new Set(walk(schema))];
}

/** `weeklyHours` → weekly, hours. */
export function wordsOf(field: string): readonly string[] {
  return field
    .split(/[-_ ]|(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}

function walk(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([field, inner]) => [
      field,
      ...walk(inner as z.core.$ZodType).map((path) => `${field}.${path}`),
    ]);
  }
  return partsOf(schema).flatMap(walk);
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right];
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) {
    return [schema.unwrap()];
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) return [schema.unwrap()];
  if (LEAVES.some((leaf) => schema instanceof leaf)) return [];
  // A kind of schema that is not walked could hide a field.
  throw new Error(`The walk does not know ${schema.constructor.name}: teach it.`);
}

const LEAVES = [z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodNull];
