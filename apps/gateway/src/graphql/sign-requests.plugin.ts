import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { IDENTITY_HEADER, type InternalTokenSigner } from '@libs/auth';
import type { IdentifiedRequest } from '../identity/caller';

/** Signs each request to a subgraph: one token for that subgraph and that body, in the name of the caller. */
export function signRequests(signer: InternalTokenSigner): GatewayPlugin {
  return {
    async onFetch(payload) {
      const { url, options, context, executionRequest } = payload;
      const audience = executionRequest?.subgraphName;
      const { caller, requestId, languages } = (context as { req?: IdentifiedRequest }).req ?? {};
      if (audience === undefined || caller === undefined || requestId === undefined) return;
      const { pathname, search } = new URL(url);
      const binding = {
        audience,
        method: options.method ?? 'POST',
        path: `${pathname}${search}`,
        body: typeof options.body === 'string' ? options.body : '',
      };
      const token = await signer.sign(caller, requestId, binding, languages);
      payload.setOptions({ ...options, headers: { ...options.headers, [IDENTITY_HEADER]: token } });
    },
  };
}
