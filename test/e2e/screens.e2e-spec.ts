import { readFileSync } from 'node:fs';
import { GraphQLClient } from './graphql-client';
import { screenVariables, variablesOf } from './screen-variables';

const OPERATIONS = JSON.parse(readFileSync('apps/gateway/operations.json', 'utf8')) as Record<string, string>;
const screens = Object.values(OPERATIONS)
  .filter((query) => !/^subscription /m.test(query))
  .map((query) => [/^query (\w+)/m.exec(query)?.[1] ?? '', query] as const);

describe('the screens', () => {
  let variables: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    variables = await screenVariables();
  });

  it.each(screens)('%s answers everybody who may open it', async (_, query) => {
    for (const person of ['mia', 'marco', 'iris', 'sam']) {
      const { data, errors } = await GraphQLClient.signIn(person).tryAsking(query, variablesOf(query, variables));
      expect({ person, errors, answered: data !== null }).toEqual({ person, errors: undefined, answered: true });
    }
  });

  it('compare three job roles by what each asks, and how the person stands to it', async () => {
    const query = screens.find(([name]) => name === 'CompareThreeRoles')?.[1] ?? '';
    const seen = await GraphQLClient.signIn('sam').ask<Record<string, { requirements: unknown[] }>>(
      query,
      variablesOf(query, variables),
    );
    expect(seen).toMatchObject({
      first: { title: 'Senior receptionist', outlook: { flags: expect.arrayContaining(['FULL']) as unknown } },
      second: { title: 'Care aide' },
      third: { title: 'Licensed practical nurse' },
      me: { first: { band: 'NOT_YET' } },
    });
    expect(seen['third']?.requirements.length).toBeGreaterThan(5);
  });
});
