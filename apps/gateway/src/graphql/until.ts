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
  // Of the one who waits now, and of nobody before: what lasts as long as the source would hold each of its items.
  let stop: () => void = () => undefined;
  const timer = setTimeout(
    () => {
      if (state === 'open') state = 'over';
      stop();
    },
    Math.min(Math.max(0, milliseconds), LONGEST_MS),
  );
  const end = (): void => {
    if (state === 'ended') return;
    state = 'ended';
    clearTimeout(timer);
    stop();
    // Not awaited: a source that waits for its next item would keep its end waiting.
    void Promise.resolve(items.return?.()).catch(() => undefined);
  };
  const untilStopped = <R>(next: Promise<R>) =>
    new Promise<R | 'stopped'>((resolve, reject) => {
      stop = () => {
        resolve('stopped');
      };
      next.then(resolve, reject);
    });
  // Asked again after each wait: the state changes meanwhile.
  const now = () => state;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const first = now() === 'open' ? await untilStopped(items.next()).catch(ending(end)) : 'stopped';
      if (first !== 'stopped') {
        if (first.done === true) end();
        return first;
      }
      if (now() === 'ended') return NO_MORE;
      end();
      return { done: false, value: last };
    },
    return() {
      end();
      return Promise.resolve(NO_MORE);
    },
  };
}

function ending(end: () => void): (error: unknown) => never {
  return (error) => {
    end();
    throw error;
  };
}
