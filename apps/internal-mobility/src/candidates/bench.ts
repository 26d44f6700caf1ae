/** Below so many people no figure is told. */
export const FEWEST_TOLD = 5;

/** How many people; below five only that there are fewer. */
export type Figure =
  { readonly people: number; readonly fewerThan: null } | { readonly people: null; readonly fewerThan: number };

/** A must-have that at least five people lack as their only one. */
export interface BenchGap {
  readonly kind: string;
  readonly subject: string;
  readonly people: number;
  readonly monthsToClose: number | null;
}

/** Who could fill an opening, in figures. */
export interface Bench {
  readonly ready: Figure;
  readonly oneGapAway: Figure;
  readonly gaps: readonly BenchGap[];
}

/** The same before small figures are taken out. */
export interface BenchCounts {
  readonly ready: number;
  readonly oneGapAway: number;
  readonly gaps: readonly BenchGap[];
}

/** The figures that may be told; a gap that would name few people is left out, as is one more when it gave that away. */
export function benchOf({ ready, oneGapAway, gaps }: BenchCounts): Bench {
  const told = figure(oneGapAway).people === null ? [] : gaps.filter(({ people }) => people >= FEWEST_TOLD);
  return { ready: figure(ready), oneGapAway: figure(oneGapAway), gaps: withoutRest(oneGapAway, told) };
}

function figure(people: number): Figure {
  return people < FEWEST_TOLD ? { people: null, fewerThan: FEWEST_TOLD } : { people, fewerThan: null };
}

/** Everybody one gap away lacks exactly one thing: what the gaps told leave over is a figure too. */
function withoutRest(all: number, gaps: readonly BenchGap[]): readonly BenchGap[] {
  const rest = all - gaps.reduce((sum, { people }) => sum + people, 0);
  return rest > 0 && rest < FEWEST_TOLD ? gaps.slice(0, -1) : gaps;
}
