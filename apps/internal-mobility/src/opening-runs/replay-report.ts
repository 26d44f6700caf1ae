import type { ReplayReport } from './replay-opening-runs';

/** What an operator reads while it goes on. */
export function replayProgress(runs: number, of: number, differing: number): string {
  return `${String(runs)} of ${String(of)} so far, ${String(differing)} differ`;
}

/** What an operator reads of it. It holds where every run that could be computed again is the same, and the control is not. */
export function replayReport({ runs, identical, older, differing, weighed, otherByWeight }: ReplayReport): {
  lines: string[];
  holds: boolean;
} {
  const lines = [
    `${String(runs)} lists of ranked openings looked at; ${String(identical)} of ${String(runs - older)} give the same bytes again`,
    `with other weights ${String(otherByWeight)} of ${String(weighed)} that show an opening differ (the control)`,
    ...(older === 0 ? [] : [`${String(older)} come from an older engine and were not computed again`]),
    ...differing.map((id) => `${id} differs`),
  ];
  return { lines, holds: differing.length === 0 && (weighed === 0 || otherByWeight > 0) };
}
