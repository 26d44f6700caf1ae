import { buildSchema, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = 'test/e2e/access/field-rules.txt';
const SUPERGRAPH = join('apps', 'gateway', 'supergraph.graphql');

export interface FieldRule {
  readonly rule: string;
  /** Written with a question mark: may be null for want of data, so that only who must not see it is checked. */
  readonly mayBeAbsent: boolean;
}

/** The composed schema, as it is committed. */
export function composedSchema(): GraphQLSchema {
  return buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });
}

/** One subgraph's own schema, with the fields that only the gateway asks for. */
export function subgraphSchema(name: string): GraphQLSchema {
  return buildSchema(readFileSync(join('apps', name, 'schema.graphql'), 'utf8'), { assumeValid: true });
}

/** All object types that somebody wrote. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_'),
  );
}

/** `Type.field` → its rule. @throws naming the line that cannot be read. */
export function readFieldRules(text = readFileSync(TABLE, 'utf8')): ReadonlyMap<string, FieldRule> {
  const rules = new Map<string, FieldRule>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, field, rule, mark] = /^(\w+\.\w+) +([a-z-]+)(\?)?$/.exec(line) ?? [];
    if (field === undefined || rule === undefined || rules.has(field)) {
      throw new Error(
        `${TABLE}:${String(index + 1)} is no line of the form "Type.field rule", or a second one: ${line}`,
      );
    }
    rules.set(field, { rule, mayBeAbsent: mark === '?' });
  }
  return rules;
}

/** Fields of the schema, as `Type.field`. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  return objectTypes(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}
