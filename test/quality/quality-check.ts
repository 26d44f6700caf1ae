/** One row of the table: what was found, held against what it must be. `value` is null where data is absent. */
export interface Finding {
  readonly check: string;
  readonly on: string;
  readonly value: number | null;
  readonly bar: string;
  /** Null where nothing was found. */
  readonly holds: boolean | null;
}

export function atLeast(check: string, on: string, value: number, bar: number): Finding {
  return { check, on, value, bar: `≥ ${String(bar)}`, holds: value >= bar };
}

export function below(check: string, on: string, value: number, bar: number): Finding {
  return { check, on, value, bar: `< ${String(bar)}`, holds: value < bar };
}

/** A check that cannot be made here, and why. */
export function skipped(check: string, why: string): Finding {
  return { check, on: why, value: null, bar: '', holds: null };
}

/** How high the first right answer stands, over all questions: the mean of 1, ½, ⅓, … and 0 where there is none. */
export function meanReciprocalRank(
  questions: readonly { ranked: readonly string[]; right: ReadonlySet<string> }[],
): number {
  const sum = questions.reduce((total, { ranked, right }) => {
    const place = ranked.findIndex((each) => right.has(each));
    return total + (place === -1 ? 0 : 1 / (place + 1));
  }, 0);
  return sum / questions.length;
}
