import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { IdentifiedRequest } from '../identity/caller';

/** What the library answers, in plain text, to whatever takes longer than the deadline. */
const TOO_LATE = 503;

/** Gives what took too long the shape of a GraphQL error; the library has a sentence without code or id for it. */
export function answerInJson(): GatewayPlugin {
  return {
    onResponse(answered) {
      const { response, serverContext } = answered;
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      if (response.status !== TOO_LATE || isJson) return;
      const { requestId } = (serverContext as { req?: IdentifiedRequest }).req ?? {};
      const message = 'This took too long and was given up: ask again, or for less at once.';
      const body = JSON.stringify({ errors: [{ message, extensions: { code: 'TIMEOUT', requestId } }] });
      const headers = { 'content-type': 'application/json; charset=utf-8', connection: 'close' };
      answered.setResponse(new Response(body, { status: TOO_LATE, headers }));
    },
  };
}
