import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { answerInJson } from './answer-in-json.plugin';

/** A gateway whose graph never comes, so that every request takes too long. */
function gatewayThatWaits() {
  return createGatewayRuntime({
    supergraph: () => new Promise<string>(() => undefined),
    requestDeadline: 20,
    logging: false,
    plugins: () => [answerInJson()],
  });
}

describe('a request that takes too long', () => {
  it('is answered as a GraphQL error with a code and the id of the request', async () => {
    const gateway = gatewayThatWaits();
    const request = new Request('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    const response = await gateway.fetch(request, { req: { requestId: 'asked-1' } });
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String) as string, extensions: { code: 'TIMEOUT', requestId: 'asked-1' } }],
    });
  });
});
