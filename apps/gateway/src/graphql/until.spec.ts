import { setTimeout as delay } from 'node:timers/promises';
import { until } from './until';

const A_MINUTE = 60_000;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const item of items) seen.push(item);
  return seen;
}

/** Says what it is given, then waits for ever, as a source that nothing happens in. */
class Silent implements AsyncIterableIterator<string> {
  ended = 0;

  constructor(private readonly items: string[]) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<string>> {
    const value = this.items.shift();
    return value === undefined ? new Promise(() => undefined) : { done: false, value };
  }

  return(): Promise<IteratorResult<string>> {
    this.ended += 1;
    return Promise.resolve({ done: true, value: undefined });
  }
}

async function* numbers(): AsyncGenerator<number> {
  yield 1;
  await delay(1);
  yield 2;
}

describe('a source for a time', () => {
  it('gives all its items and nothing more where it ends before', async () => {
    expect(await all(until(numbers(), A_MINUTE, 99))).toEqual([1, 2]);
  });

  it('gives one last item when the time is over, and ends the source once', async () => {
    const source = new Silent(['one', 'two']);
    expect(await all(until(source, 20, 'over'))).toEqual(['one', 'two', 'over']);
    expect(source.ended).toBe(1);
  });

  it('gives the last item alone where the time was over before', async () => {
    const source = new Silent(['one']);
    const ended = until(source, -5, 'over');
    await delay(5);
    expect(await all(ended)).toEqual(['over']);
  });

  it('lasts for longer than the timers of the runtime hold', async () => {
    const source = new Silent(['one']);
    const items = until(source, Number.MAX_SAFE_INTEGER, 'over');
    expect(await items.next()).toEqual({ done: false, value: 'one' });
    await delay(5);
    expect(await Promise.race([items.next(), delay(20, 'still waiting')])).toBe('still waiting');
    await items.return?.();
  });

  it('ends the source where whoever reads leaves, even while it waits', async () => {
    const source = new Silent([]);
    const items = until(source, A_MINUTE, 'over');
    const waiting = items.next();
    await items.return?.();
    expect(source.ended).toBe(1);
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('is not troubled by a source that fails to end', async () => {
    const source = new Silent([]);
    source.return = () => Promise.reject(new Error('cannot'));
    const items = until(source, A_MINUTE, 'over');
    expect(await items.return?.()).toEqual({ done: true, value: undefined });
    await delay(5);
  });

  it('passes on what the source fails with, and waits for nothing more', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      await delay(1);
      throw new Error('gone');
    }
    const items = until(failing(), A_MINUTE, 99);
    await expect(all(items)).rejects.toThrow('gone');
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});
