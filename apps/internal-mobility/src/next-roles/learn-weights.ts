import { explain, type Choice, type Explanation } from './choices';

/** How far a weight strays from its default before the pull back is felt: half of it and a little. */
const FREEDOM = { ofDefault: 0.5, least: 0.25 };
const MOST_STEPS = 30;
const MOST_HALVINGS = 8;
const STILL = 1e-7;

/**
 * The weights under which what people chose is most likely (conditional logit), held near the defaults by a normal
 * prior, so that few choices move them little. Newton's method; the same choices give the same weights.
 */
export function learnWeights(choices: readonly Choice[], defaults: readonly number[]): number[] {
  let weights = [...defaults];
  let best = judge(choices, weights, defaults);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(best.curvature, best.slope);
    const next = climb(choices, { weights, direction, value: best.value }, defaults);
    if (next === null) break;
    const moved = Math.max(...next.weights.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))));
    weights = next.weights;
    best = next.explanation;
    if (moved < STILL) break;
  }
  return weights;
}

interface Standpoint {
  readonly weights: readonly number[];
  readonly direction: Float64Array;
  readonly value: number;
}

/** The whole step, or half of it, or a quarter …: the first that explains more than where one stands. */
function climb(choices: readonly Choice[], { weights, direction, value }: Standpoint, defaults: readonly number[]) {
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const stepped = weights.map((weight, i) => weight + (direction[i] ?? 0) / 2 ** halving);
    const explanation = judge(choices, stepped, defaults);
    if (explanation.value > value) return { weights: stepped, explanation };
  }
  return null;
}

function judge(choices: readonly Choice[], weights: readonly number[], defaults: readonly number[]): Explanation {
  const size = weights.length;
  const explanation = { value: 0, slope: new Float64Array(size), curvature: new Float64Array(size * size) };
  for (const choice of choices) explain(choice, weights, explanation);
  weights.forEach((weight, i) => {
    const usual = defaults[i] ?? 0;
    const precision = (FREEDOM.ofDefault * Math.abs(usual) + FREEDOM.least) ** -2;
    explanation.value -= (precision * (weight - usual) ** 2) / 2;
    explanation.slope[i] = (explanation.slope[i] ?? 0) - precision * (weight - usual);
    explanation.curvature[i * size + i] = (explanation.curvature[i * size + i] ?? 0) + precision;
  });
  return explanation;
}

/** Solves A·x = b for a symmetric positive definite A, by Gaussian elimination. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const [a, x] = [matrix.slice(), right.slice()];
  const at = (row: number, column: number) => a[row * size + column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < size; column++)
        a[row * size + column] = at(row, column) - factor * at(pivot, column);
      x[row] = (x[row] ?? 0) - factor * (x[pivot] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) x[row] = (x[row] ?? 0) - at(row, column) * (x[column] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}
