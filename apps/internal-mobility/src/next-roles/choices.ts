/** One occasion on which people chose: the candidates' values, row by row, and how many took which. */
export interface Choice {
  readonly values: Float64Array;
  readonly taken: readonly { readonly row: number; readonly people: number }[];
}

/** The chances of each candidate under these weights; they sum to one. */
export function chancesOf(values: Float64Array, weights: readonly number[]): Float64Array {
  const chances = new Float64Array(values.length / weights.length);
  let highest = -Infinity;
  for (let row = 0; row < chances.length; row++) {
    let sum = 0;
    for (let signal = 0; signal < weights.length; signal++) {
      sum += (weights[signal] ?? 0) * (values[row * weights.length + signal] ?? 0);
    }
    chances[row] = sum;
    if (sum > highest) highest = sum;
  }
  let all = 0;
  for (let row = 0; row < chances.length; row++) {
    const chance = Math.exp((chances[row] ?? 0) - highest);
    chances[row] = chance;
    all += chance;
  }
  for (let row = 0; row < chances.length; row++) chances[row] = (chances[row] ?? 0) / all;
  return chances;
}

/** How far a set of weights explains choices, and which way up is: the value, its slope and its curvature (negated). */
export interface Explanation {
  value: number;
  readonly slope: Float64Array;
  readonly curvature: Float64Array;
}

/** Adds one choice to an explanation. */
export function explain(choice: Choice, weights: readonly number[], into: Explanation): void {
  const size = weights.length;
  const chances = chancesOf(choice.values, weights);
  const mean = new Float64Array(size);
  const people = choice.taken.reduce((sum, taken) => sum + taken.people, 0);
  addMean(choice.values, chances, mean);
  for (const taken of choice.taken) {
    into.value += taken.people * Math.log(Math.max(Number.MIN_VALUE, chances[taken.row] ?? 0));
    for (let signal = 0; signal < size; signal++) {
      const distance = (choice.values[taken.row * size + signal] ?? 0) - (mean[signal] ?? 0);
      into.slope[signal] = (into.slope[signal] ?? 0) + taken.people * distance;
    }
  }
  addSpread({ values: choice.values, chances, mean }, people, into.curvature);
}

function addMean(values: Float64Array, chances: Float64Array, mean: Float64Array): void {
  const size = mean.length;
  for (let row = 0; row < chances.length; row++) {
    const chance = chances[row] ?? 0;
    for (let signal = 0; signal < size; signal++) {
      mean[signal] = (mean[signal] ?? 0) + chance * (values[row * size + signal] ?? 0);
    }
  }
}

function addSpread(
  { values, chances, mean }: { values: Float64Array; chances: Float64Array; mean: Float64Array },
  people: number,
  curvature: Float64Array,
): void {
  const size = mean.length;
  const centred = new Float64Array(size);
  for (let row = 0; row < chances.length; row++) {
    const share = (chances[row] ?? 0) * people;
    if (share < 1e-9) continue;
    for (let i = 0; i < size; i++) centred[i] = (values[row * size + i] ?? 0) - (mean[i] ?? 0);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        curvature[i * size + j] = (curvature[i * size + j] ?? 0) + share * (centred[i] ?? 0) * (centred[j] ?? 0);
      }
    }
  }
}
