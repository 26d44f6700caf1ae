import { buildASTSchema, isInputObjectType, isNonNullType, parse, type GraphQLField } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SERVICES = ['assessment', 'internal-mobility', 'learning-catalog'];

/** Mutations that a client cannot send twice without a second effect: their input has no key. */
function unkeyed(sdl: string): readonly string[] {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.filter((field) => !isKeyed(field)).map(({ name }) => name);
}

/** `importId` is a key of its own: a part of an import is stored once, and an import ends once. */
function isKeyed({ args }: GraphQLField<unknown, unknown>): boolean {
  const [input, ...others] = args;
  if (input?.name !== 'input' || others.length > 0) return false;
  const type = isNonNullType(input.type) ? input.type.ofType : input.type;
  return isInputObjectType(type) && ('idempotencyKey' in type.getFields() || 'importId' in type.getFields());
}

describe('a mutation takes an idempotency key', () => {
  it.each(SERVICES)('in %s', (service) => {
    expect(unkeyed(readFileSync(join(__dirname, `../../apps/${service}/schema.graphql`), 'utf8'))).toEqual([]);
  });

  it('and one that does not would be found', () => {
    const sdl = `type Query { a: Int } input Drop { id: ID! } input Keep { id: ID! idempotencyKey: String }
      type Mutation { drop(input: Drop!): Int keep(input: Keep!): Int bare(id: ID!): Int }`;
    expect(unkeyed(sdl)).toEqual(['drop', 'bare']);
  });
});
