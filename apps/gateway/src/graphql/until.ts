const NO_MORE = { done: true, value: undefined } as const;
/** Timers of the runtime hold no more. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * The items of a source for so many milliseconds; then one last item, and the source is ended as it is when nobody asks
 * for more.
 */
export function until<T>(source: AsyncIterable<T>, milliseconds: number, last: T): AsyncIterableIterator<T> {
  const items = source[Symbol.asyncIterator]();
  let state: 'open' | 'over' | 'ended' = 'open';
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(
      () => {
        if (state === 'open') state = 'over';
        resolve('over');
      },
      Math.min(Math.max(0, milliseconds), LONGEST_MS),
    );
  });
  const end = (): void => {
    if (state === 'ended') return;
    state = 'ended';
    clearTimeout(timer);
    // Not awaited: a source that waits for its next item would keep its end waiting.
    void items.return?.();
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (state === 'ended') return NO_MORE;
      const first = state === 'over' ? 'over' : await Promise.race([items.next(), over]);
      if (first !== 'over') {
        if (first.done === true) end();
        return first;
      }
      end();
      return { done: false, value: last };
    },
    return() {
      end();
      return Promise.resolve(NO_MORE);
    },
  };
}
