import { referenceId } from '@libs/platform';
import { readFileSync } from 'node:fs';
import { GraphQLClient } from './graphql-client';

const OPERATIONS = JSON.parse(readFileSync('apps/gateway/operations.json', 'utf8')) as Record<string, string>;
const screens = Object.values(OPERATIONS).map((query) => [/^query (\w+)/m.exec(query)?.[1] ?? '', query] as const);

/** What the screens are opened on. */
const VARIABLES = {
  first: referenceId('job-role', 'senior-receptionist'),
  second: referenceId('job-role', 'care-aide'),
  third: referenceId('job-role', 'licensed-practical-nurse'),
  opening: referenceId('opening', 'O-6'),
};

describe('the screens', () => {
  it.each(screens)('%s answers everybody who may open it', async (_, query) => {
    const asked = Object.entries(VARIABLES).filter(([name]) => query.includes(`$${name}:`));
    for (const person of ['mia', 'marco', 'iris', 'sam']) {
      const { data, errors } = await GraphQLClient.signIn(person).tryAsking(query, Object.fromEntries(asked));
      expect({ person, errors, answered: data !== null }).toEqual({ person, errors: undefined, answered: true });
    }
  });

  it('compare three job roles by what each asks, and how the person stands to it', async () => {
    const query = screens.find(([name]) => name === 'CompareThreeRoles')?.[1] ?? '';
    const { first, second, third } = VARIABLES;
    const seen = await GraphQLClient.signIn('sam').ask<Record<string, { requirements: unknown[] }>>(query, {
      ...{ first, second, third },
    });
    expect(seen).toMatchObject({
      first: { title: 'Senior receptionist', outlook: { flags: expect.arrayContaining(['FULL']) as unknown } },
      second: { title: 'Care aide' },
      third: { title: 'Licensed practical nurse' },
      me: { first: { band: 'NOT_YET' } },
    });
    expect(seen['third']?.requirements.length).toBeGreaterThan(5);
  });
});
