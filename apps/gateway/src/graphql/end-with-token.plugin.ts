import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { Clock } from '@libs/platform';
import { GraphQLError } from 'graphql';
import type { IdentifiedRequest } from '../identity/caller';
import { until } from './until';

/** Ends a subscription when the access token that opened it does; the last event says so. */
export function endWithToken(clock: Clock): GatewayPlugin {
  return {
    onSubscribe({ args }) {
      const { tokenEndsAt = 0, requestId } = (args.contextValue as { req?: IdentifiedRequest }).req ?? {};
      return {
        onSubscribeResult({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) return;
          const farewell = new GraphQLError('Your access token has ended: go on with a new one.', {
            extensions: { code: 'UNAUTHENTICATED', requestId },
          });
          setResult(until(result, tokenEndsAt - clock.now().getTime(), { errors: [farewell] }));
        },
      };
    },
  };
}
