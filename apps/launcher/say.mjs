/** Whoever reads may stop reading (`… | head`): the work goes on and ends with its own code, and nothing more is said. */
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Prints a step that may take longer than a second, and how long it took. */
export async function step(name, work) {
  const started = performance.now();
  const ticking = setTimeout(() => process.stdout.write(`  … ${name}\n`), 1_000);
  ticking.unref?.();
  try {
    const result = await work();
    process.stdout.write(`  ✓ ${name} (${((performance.now() - started) / 1_000).toFixed(1)} s)\n`);
    return result;
  } finally {
    clearTimeout(ticking);
  }
}

/** Says one thing. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** A reason not to go on that a person can mend. Shown without a stack. */
export class Refusal extends Error {}

/** Shows why it ends, and ends with code 1. */
export function endWith(error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(1);
}
