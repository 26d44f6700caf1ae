import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { GraphQLError, parse, type ParseOptions, type Source } from 'graphql';
import { enforceLimits, TOKENS_AT_MOST } from '../limits/enforce-limits';

/** Limits in the order tokens, parse, expansion, cost; all of them before validation and planning. */
export function limits(): GatewayPlugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Source | string, options?: ParseOptions) => {
        const document = parseWithin(source, options);
        enforceLimits(document);
        return document;
      });
    },
  };
}

function parseWithin(source: Source | string, options?: ParseOptions) {
  try {
    return parse(source, { ...options, maxTokens: TOKENS_AT_MOST });
  } catch (error) {
    // The library's sentence would tell the number.
    if (error instanceof Error && error.message.includes('tokens')) {
      throw new GraphQLError('This asks for too much at once (tokens).', {
        extensions: { code: 'TOO_COMPLEX', http: { status: 400 } },
      });
    }
    throw error;
  }
}
