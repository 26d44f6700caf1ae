import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { askedFields } from './asked-fields';

const SCHEMA = buildSchema(
  'type Query { person: Person } type Person { id: ID name: String friends: Friends } type Friends { node: Person }',
);

describe('what a query asks of a thing', () => {
  const asked = (query: string, path?: readonly string[]): string[] => {
    let found: string[] = [];
    const person = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      found = askedFields(info, path);
      return null;
    };
    expect(graphqlSync({ schema: SCHEMA, source: query, rootValue: { person } }).errors).toBeUndefined();
    return found;
  };

  it('is named once, however often and through whatever fragment it is asked', () => {
    expect(
      asked('{ person { id id ...P ... on Person { friends { node { id } } } } } fragment P on Person { name id }'),
    ).toEqual(['id', 'name', 'friends']);
  });

  it('is found below edges', () => {
    expect(
      asked('{ person { name friends { node { id ...P } } } } fragment P on Person { name }', ['friends', 'node']),
    ).toEqual(['id', 'name']);
    expect(asked('{ person { name } }', ['friends', 'node'])).toEqual([]);
  });
});
