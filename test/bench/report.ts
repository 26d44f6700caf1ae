import type { Outcome, Series, Target } from './benchmark';
import { median, quantile } from './quantile';

/** Where and with what a run was made: without it a figure means nothing to whoever reads it later. */
export interface Circumstances {
  readonly benchmark: string;
  readonly title: string;
  readonly seed: number;
  readonly machine: object;
  readonly versions: object;
  /** Load averages over a minute, before and after. Above the number of cores the machine had other work too. */
  readonly load: readonly [before: number, after: number];
}

type Verdict = 'goal reached' | 'floor reached' | 'below the floor';

export function verdictOf({ value, better, floor, goal }: Target): Verdict {
  const reaches = (mark: number): boolean => (better === 'lower' ? value <= mark : value >= mark);
  if (reaches(goal)) return 'goal reached';
  return reaches(floor) ? 'floor reached' : 'below the floor';
}

/** The run for machines: one line of JSON. */
export function asJson(circumstances: Circumstances, { exact, series, targets }: Outcome): string {
  return JSON.stringify({
    ...circumstances,
    exact,
    series: series.map(summary),
    targets: targets.map((target) => ({ ...target, value: rounded(target.value), verdict: verdictOf(target) })),
  });
}

/** The run for people. */
export function asTable({ title, load }: Circumstances, { exact, series, targets }: Outcome): string {
  const measured = [
    ['', 'samples', 'min', 'median', 'p99', ''],
    ...series
      .map(summary)
      .map(({ what, unit, count, min, median: middle, p99 }) => [what, ...[count, min, middle, p99].map(String), unit]),
  ];
  const judged = [
    ['', 'measured', 'floor', 'goal', ''],
    ...targets.map((target) => {
      const sign = target.better === 'lower' ? '≤ ' : '≥ ';
      const [floor, goal] = [target.floor, target.goal].map((mark) => `${sign}${String(mark)} ${target.unit}`);
      return [
        target.what,
        `${String(rounded(target.value))} ${target.unit}`,
        floor ?? '',
        goal ?? '',
        verdictOf(target),
      ];
    }),
  ];
  const [before, after] = load;
  return [
    title,
    ...exact.map((each) => `  exact: ${each}`),
    aligned(measured),
    ...(targets.length === 0 ? [] : [aligned(judged)]),
    `load average ${String(before)} before, ${String(after)} after`,
  ].join('\n');
}

function summary({ what, unit, samples }: Series) {
  const [min, p99] = [quantile(samples, 0), quantile(samples, 0.99)];
  return { what, unit, count: samples.length, min: rounded(min), median: rounded(median(samples)), p99: rounded(p99) };
}

/** Three digits say what such a figure knows. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => `  ${line.map(cell).join('  ')}`.trimEnd()).join('\n');
}
