import { eventually } from '@libs/testing';
import { readFileSync } from 'node:fs';
import { GraphQLClient } from './graphql-client';
import { holds, stepsOf, withSeen, type PageStep } from './page-steps';

const steps = stepsOf(readFileSync('apps/launcher/demo/first-ten-minutes.md', 'utf8'));
const isMutation = ({ query }: PageStep) => query.trimStart().startsWith('mutation');

describe('the first ten minutes', () => {
  const answers: unknown[] = [];

  it.each(steps)(
    '$title',
    async (step) => {
      const client = GraphQLClient.signIn(step.who);
      const query = withSeen(step.query, answers);
      const ask = () => client.ask(query);
      const answer = isMutation(step)
        ? await ask()
        : await eventually(ask, (seen) => holds(seen, step.shown), `what the page shows in step ${step.title}`, {
            withinMs: 20_000,
          });
      answers.push(answer);
      expect({ answer, held: holds(answer, step.shown) }).toEqual({ answer, held: true });
    },
    30_000,
  );

  it('would notice an answer that the page does not show', () => {
    const shown = { me: { names: ['Mia'], level: 2, any: '…' } };
    expect(holds({ me: { names: ['Ben', 'Mia'], level: 2, any: 0 } }, shown)).toBe(true);
    expect(holds({ me: { names: ['Ben'], level: 2, any: 0 } }, shown)).toBe(false);
    expect(holds({ me: { names: ['Mia'], level: 1, any: 0 } }, shown)).toBe(false);
    expect(holds({ me: { names: ['Mia'], level: 2, any: null } }, shown)).toBe(false);
  });
});
