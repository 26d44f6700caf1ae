import { GraphQLClient } from './graphql-client';
import { runningCairn } from './running-cairn';

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

const RATE = `mutation ($level: Int!) { rateSkill(input: { skillId: "x", level: $level }) { profileVersion } }`;
const STUDY = `mutation ($on: LocalDate) { recordEducation(input: { level: 5, awardedOn: $on }) { recordId } }`;

describe('a client that asks carelessly', () => {
  const ana = GraphQLClient.signIn('ana');
  const send = async (body: string) => {
    const response = await fetch(runningCairn().graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...ana.authorization },
      body,
    });
    return { refusal: (await response.json()) as Refusal, id: response.headers.get('x-request-id') };
  };

  it.each([
    ['half a query', JSON.stringify({ query: '{ me {' }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['an unknown field', JSON.stringify({ query: '{ me { nonsense } }' }), 'GRAPHQL_VALIDATION_FAILED', 'nonsense'],
    ['a wrong variable', JSON.stringify({ query: RATE, variables: { level: 'a' } }), 'BAD_REQUEST', '$level'],
    [
      'a day that is none',
      JSON.stringify({ query: STUDY, variables: { on: '2026-02-30' } }),
      'BAD_REQUEST',
      'LocalDate',
    ],
    ['no query', JSON.stringify({ query: '' }), 'BAD_REQUEST', 'Send a query'],
    ['no JSON', '{"query":"{ me', 'BAD_REQUEST', 'invalid JSON'],
    ['several at once', '[]', 'BAD_REQUEST', 'Batching'],
    [
      'a page too wide',
      JSON.stringify({ query: '{ skills(first: 100000) { edges { node { id } } } }' }),
      'TOO_COMPLEX',
      'too much',
    ],
  ])('is told of %s in words, with a code and the id of the request', async (_, body, code, words) => {
    const { refusal, id } = await send(body);
    expect(refusal.errors).toHaveLength(1);
    expect(refusal.errors?.[0]?.message).toContain(words);
    expect(refusal.errors?.[0]?.extensions).toEqual({ code, requestId: id });
  });
});
