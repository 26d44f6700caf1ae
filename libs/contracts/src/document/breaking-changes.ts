import type { JsonSchema } from './json-schema';

/**
 * What of a released schema another one takes back; empty when all it does is add optional fields. Stricter than "what
 * was valid stays valid": old states lie in the topic for ever and old readers run beside new ones, so that neither a
 * narrower nor a wider field can be understood by both.
 */
export function breakingChanges(released: JsonSchema, present: JsonSchema, path = ''): string[] {
  return [...fieldChanges(released, present, path), ...keywordChanges(released, present, path)];
}

const OF_FIELDS: ReadonlySet<string> = new Set(['properties', 'required']);
/** What a person reads. */
const WORDS: ReadonlySet<string> = new Set(['title', 'description', 'examples']);

function fieldChanges(released: JsonSchema, present: JsonSchema, path: string): string[] {
  const [before, after] = [propertiesOf(released), propertiesOf(present)];
  const [mustBefore, mustAfter] = [requiredOf(released), requiredOf(present)];
  const changes = Object.entries(before).flatMap(([name, schema]) => {
    const field = join(path, name);
    const now = after[name];
    if (now === undefined) return [`${field} is gone`];
    if (mustBefore.has(name) && !mustAfter.has(name)) return [`${field} may be missing now`];
    if (!mustBefore.has(name) && mustAfter.has(name)) return [`${field} is required now`];
    return breakingChanges(schema, now, field);
  });
  const demands = Object.keys(after).filter((name) => !Object.hasOwn(before, name) && mustAfter.has(name));
  return [...changes, ...demands.map((name) => `${join(path, name)} is new and required`)];
}

function keywordChanges(released: JsonSchema, present: JsonSchema, path: string): string[] {
  const keywords = [...new Set([...Object.keys(released), ...Object.keys(present)])];
  return keywords
    .filter((keyword) => !OF_FIELDS.has(keyword) && !WORDS.has(keyword))
    .flatMap((keyword) => valueChanges(released[keyword], present[keyword], { path, keyword }));
}

function valueChanges(before: unknown, after: unknown, at: { path: string; keyword: string }): string[] {
  if (isSchema(before) && isSchema(after)) return breakingChanges(before, after, join(at.path, PLACES[at.keyword]));
  if (areSchemas(before) && areSchemas(after) && before.length === after.length) {
    return before.flatMap((schema, index) => breakingChanges(schema, after[index] ?? {}, at.path));
  }
  if (canonical(before) === canonical(after)) return [];
  return [`${at.path === '' ? '(state)' : at.path}: ${at.keyword} was ${shown(before)}, is ${shown(after)}`];
}

/** How a path goes on below a keyword. */
const PLACES: Readonly<Record<string, string>> = { items: '[]', additionalProperties: '*', propertyNames: '(key)' };

const join = (path: string, name = ''): string => (path === '' || name === '' ? `${path}${name}` : `${path}.${name}`);

const propertiesOf = (schema: JsonSchema) => (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
const requiredOf = (schema: JsonSchema) => new Set((schema['required'] ?? []) as readonly string[]);

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areSchemas(value: unknown): value is readonly JsonSchema[] {
  return Array.isArray(value) && value.every(isSchema);
}

/** Lists of values (`enum`, `type`) mean the same in any order. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
