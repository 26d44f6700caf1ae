import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { plausible, UNKNOWN_ID } from './plausible-argument';
import type { Answer, ServiceUnderTest } from './service-under-test';

/** What is no id, and what no text is. */
const NO_IDS = ['x', '', '\u0000', '018f0000-0000-7000-8000-00000000000'];
const NO_TEXTS = ['\u0000', '\ud800'];
/** The first and the last day that a question may name. */
const EDGES_OF_TIME = ['1900-01-01', '2999-12-31'];

type Field = GraphQLField<unknown, unknown>;

/** Where in the arguments of a field an id, a text or a day stands, and what is put there. */
interface Place {
  readonly path: readonly string[];
  readonly values: readonly string[];
}

export interface WhoAsks {
  readonly actors: readonly string[];
  /** Ids that exist, by the name of the argument or input field; unknown ones elsewhere. */
  readonly known: Readonly<Record<string, string>>;
  /** Ids of what fields hang on, by type. */
  readonly entities: Readonly<Record<string, string>>;
}

/**
 * Asks every field of a service that takes an id, a text or a day with what is none, or the last one; the other arguments are plausible ones.
 * Returns what was answered as an error of ours, and fields that were not reached because what they hang on has no id,
 * but for those that take a cursor alone: nothing where all is well.
 */
export async function askedWithNoId(service: ServiceUnderTest, who: WhoAsks): Promise<readonly string[]> {
  const { data } = await service.ask<IntrospectionQuery>('hr-system', getIntrospectionQuery());
  if (data === null) throw new Error('no schema');
  const schema = buildClientSchema(data);
  const roots = new Map([
    [schema.getQueryType()?.name, 'query'],
    [schema.getMutationType()?.name, 'mutation'],
  ]);
  const failures: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      const places = placesOf(field);
      if (places.length === 0 || field.name.startsWith('_')) continue;
      const root = roots.get(type.name) ?? (isEntity(schema, type.name) ? type.name : undefined);
      if (root !== undefined) failures.push(...(await failuresOf(service, who, questionOf(field, root, who), places)));
      else if (places.some(({ path }) => path[0] !== 'after'))
        failures.push(`${type.name}.${field.name} is not reached`);
    }
  }
  return failures;
}

interface Question {
  readonly field: Field;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function failuresOf(
  service: ServiceUnderTest,
  { actors, known }: WhoAsks,
  { field, query, variables }: Question,
  places: readonly Place[],
): Promise<string[]> {
  const failures: string[] = [];
  for (const { path, values } of places) {
    for (const value of values) {
      const asked = Object.fromEntries(
        field.args.flatMap(({ name, type }) => {
          const given = plausible({ name, type }, path[0] === name ? path.slice(1) : null, { value, known });
          return given === undefined ? [] : [[name, given]];
        }),
      );
      for (const actor of actors) {
        const answer: Answer<object> = await service.ask(actor, query, { ...variables, ...asked });
        const wrong = answer.errors?.find(({ extensions }) => !isExpected(extensions.code));
        const place = `${query} with ${path.join('.')} ${JSON.stringify(value)} by ${actor}`;
        if (wrong !== undefined) failures.push(`${place}: ${wrong.message}`);
      }
    }
  }
  return failures;
}

/** BAD_REQUEST would be a question that the schema refuses: then nothing was tried. */
function isExpected(code: string): boolean {
  return code !== 'INTERNAL' && code !== 'BAD_REQUEST';
}

function isEntity(schema: GraphQLSchema, name: string): boolean {
  const entities = schema.getType('_Entity');
  return isUnionType(entities) && entities.getTypes().some((type) => type.name === name);
}

function questionOf(field: Field, on: string, { entities }: WhoAsks): Question {
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const call = `${field.name}(${field.args.map(({ name }) => `${name}: $${name}`).join(', ')})${selection}`;
  if (on === 'query' || on === 'mutation') return { field, query: `${on} (${declared}) { ${call} }`, variables: {} };
  return {
    field,
    query: `query ($of: [_Any!]!, ${declared}) { _entities(representations: $of) { ... on ${on} { ${call} } } }`,
    variables: { of: [{ __typename: on, id: entities[on] ?? UNKNOWN_ID }] },
  };
}

function placesOf({ args }: Field): Place[] {
  return args.flatMap(({ name, type }) => placesIn(type, [name]));
}

/** The rows of an import are judged one by one, by other words. */
function placesIn(type: GraphQLInputType, path: readonly string[]): Place[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [{ path, values: NO_IDS }];
  if (named.name === 'LocalDate') return [{ path, values: EDGES_OF_TIME }];
  if (named.name === 'String') return [{ path, values: NO_TEXTS }];
  if (!isInputObjectType(named)) return [];
  const fields = Object.values(named.getFields()).filter(({ name }) => name !== 'rows' && !path.includes(name));
  return fields.flatMap((each) => placesIn(each.type, [...path, each.name]));
}
