import { GraphQLError } from 'graphql';
import { nameErrors } from './name-errors.plugin';

type OnResult = NonNullable<ReturnType<typeof nameErrors>['onResultProcess']>;
interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly GraphQLError[];
}

/** What becomes of an answer, or of the events of a subscription. */
function told<T extends Answer | AsyncIterable<Answer>>(result: T): T {
  let answered: unknown = result;
  const setResult = (changed: unknown) => (answered = changed);
  const serverContext = { req: { requestId: 'r-1' } };
  void nameErrors().onResultProcess?.({ result, serverContext, setResult } as unknown as Parameters<OnResult>[0]);
  return answered as T;
}

const extensionsOf = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions);

async function* events(): AsyncGenerator<Answer> {
  yield Promise.resolve({ data: { told: 1 } });
  yield { data: null, errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN', stack: 'x' } })] };
  yield { data: { told: null }, errors: [new GraphQLError('oh', { path: ['told'] })] };
  yield { errors: [new GraphQLError('farewell', { extensions: { code: 'UNAUTHENTICATED', requestId: 'r-0' } })] };
}

describe('an error', () => {
  it('has a code and the id of its request in an answer', () => {
    const answer = told({ data: null, errors: [new GraphQLError('no')] });
    expect(extensionsOf(answer)).toEqual([{ code: 'BAD_REQUEST', requestId: 'r-1' }]);
  });

  it('has them in each event of a subscription as well', async () => {
    const seen: Answer[] = [];
    for await (const event of told<AsyncIterable<Answer>>(events())) seen.push(event);
    expect(seen.map(extensionsOf)).toEqual([
      undefined,
      [{ code: 'FORBIDDEN', requestId: 'r-1' }],
      [{ code: 'INTERNAL', requestId: 'r-1' }],
      [{ code: 'UNAUTHENTICATED', requestId: 'r-0' }],
    ]);
    expect(seen[0]).toEqual({ data: { told: 1 } });
  });

  it('does not keep a subscription open that is left while it waits', async () => {
    let hasEnded = false;
    const silent: AsyncIterableIterator<Answer> = {
      [Symbol.asyncIterator]: () => silent,
      next: () => new Promise(() => undefined),
      return: () => {
        hasEnded = true;
        return Promise.resolve({ done: true, value: undefined });
      },
    };
    const items = told<AsyncIterable<Answer>>(silent)[Symbol.asyncIterator]();
    void items.next();
    await items.return?.();
    expect(hasEnded).toBe(true);
  });
});
