import { answerInJson } from './answer-in-json.plugin';

/** What the plugin makes of an answer of the library. */
function made(response: Response): Response {
  let answer = response;
  const setResponse = (other: Response) => {
    answer = other;
  };
  const payload = { response, setResponse, serverContext: { req: { requestId: 'asked-1' } } };
  void answerInJson().onResponse?.(payload as never);
  return answer;
}

describe('a request that takes too long', () => {
  it('is answered as a GraphQL error with a code and the id of the request', async () => {
    const answer = made(new Response('Request deadline exceeded', { status: 503 }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual({
      errors: [{ message: expect.any(String) as string, extensions: { code: 'TIMEOUT', requestId: 'asked-1' } }],
    });
  });

  it.each([
    ['an answer in JSON', new Response('{}', { status: 503, headers: { 'content-type': 'application/json' } })],
    ['another status', new Response('gone', { status: 410 })],
  ])('leaves %s as it is', (_, response) => {
    expect(made(response)).toBe(response);
  });
});
