/**
 * Milliseconds to wait before trying again after `failures` of them: twice as long each time up to `longest`, and a
 * random half of it less, so that those who failed together do not come back together.
 */
export function backoff(failures: number, first: number, longest: number, random: () => number = Math.random): number {
  const full = Math.min(first * 2 ** Math.max(0, failures - 1), longest);
  return full * (0.5 + random() / 2);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
