const PAUSE_MS = 50;
const WITHIN_MS = 5_000;

/**
 * Samples every `everyMs` until satisfied. Returns the satisfying sample.
 * @throws after `withinMs`, saying what was waited for and what was seen last.
 */
export async function eventually<T>(
  sample: () => T | Promise<T>,
  satisfied: (value: T) => boolean,
  describe: string,
  { withinMs = WITHIN_MS, everyMs = PAUSE_MS }: { withinMs?: number; everyMs?: number } = {},
): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const value = await sample();
    if (satisfied(value)) return value;
    if (performance.now() > until) {
      throw new Error(`Waited ${String(withinMs)} ms for ${describe}. Last seen: ${JSON.stringify(value, null, 1)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
