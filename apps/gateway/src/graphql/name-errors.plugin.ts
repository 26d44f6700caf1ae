import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { GraphQLError } from 'graphql';
import type { IdentifiedRequest } from '../identity/caller';

/** What an error may carry beside its sentence; libraries add what they stumbled on. */
const TOLD = new Set(['code', 'kind', 'details', 'requestId', 'http', 'unexpected']);

/** Gives each error a code and the id of its request, whichever library refused, and leaves out what that one adds. */
export function nameErrors(): GatewayPlugin {
  return {
    onResultProcess(payload) {
      const { result, serverContext } = payload;
      if (Array.isArray(result)) return;
      const { requestId } = (serverContext as { req?: IdentifiedRequest }).req ?? {};
      const nameAll = <T extends Failing>(answer: T) => withNames(answer, requestId);
      payload.setResult(Symbol.asyncIterator in result ? eachOf(result, nameAll) : nameAll(result));
    },
  };
}

interface Failing {
  readonly errors?: readonly GraphQLError[];
}

function withNames<T extends Failing>(answer: T, requestId: string | undefined): T {
  if (answer.errors === undefined) return answer;
  return { ...answer, errors: answer.errors.map((error) => named(error, requestId)) };
}

/** The events of a subscription, each as `change` makes it. No generator: that would not end while it waits. */
function eachOf<T>(events: AsyncIterable<T>, change: (event: T) => T): AsyncIterableIterator<T> {
  const items = events[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const item = await items.next();
      return item.done === true ? item : { done: false, value: change(item.value) };
    },
    async return() {
      await items.return?.();
      return { done: true, value: undefined };
    },
  };
}

function named(error: GraphQLError, requestId: string | undefined): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions = {} } = error as Partial<GraphQLError>;
  const told = Object.entries(extensions).filter(([key]) => TOLD.has(key));
  // Whatever is masked says so; what has a place in the answer was asked well.
  const ours = extensions['unexpected'] === true || path !== undefined;
  return new GraphQLError(message ?? 'Refused', {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { code: ours ? 'INTERNAL' : 'BAD_REQUEST', requestId, ...Object.fromEntries(told) },
  });
}
