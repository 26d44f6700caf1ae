/** One query of the page of the first ten minutes. */
export interface PageStep {
  readonly title: string;
  readonly who: string;
  readonly query: string;
  /** What the page says that one sees: a part of the answer. */
  readonly shown: unknown;
}

const STEP = /^## (\d+)\. ([^\n]*) \(as `(\w+)`\)\n(?:(?!## ).)*?```graphql\n(.*?)```\n```json\n(.*?)```/gms;
const ANYTHING = '…';
const SEEN_BEFORE = /<([\w.]+) of step (\d+)>/g;

/** The numbered steps of a page, in order. @throws when one of them has no query or no answer. */
export function stepsOf(page: string): readonly PageStep[] {
  const numbered = page.match(/^## \d+\./gm)?.length ?? 0;
  const steps = [...page.matchAll(STEP)].map(([, number = '', title = '', who = '', query = '', shown = '']) => ({
    ...{ title: `${number}. ${title}`, who, query },
    shown: JSON.parse(shown) as unknown,
  }));
  if (steps.length !== numbered)
    throw new Error(`${String(numbered)} steps, of which ${String(steps.length)} can be read`);
  return steps;
}

/** A query with what was seen in an earlier step put where the page says so. */
export function withSeen(query: string, answers: readonly unknown[]): string {
  return query.replaceAll(SEEN_BEFORE, (_, path: string, step: string) => {
    const found = path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], answers[Number(step) - 1]);
    if (typeof found !== 'string') throw new Error(`step ${step} shows no ${path}`);
    return found;
  });
}

/** Whether an answer holds all that the page shows of it; of a list, each shown item somewhere. */
export function holds(answer: unknown, shown: unknown): boolean {
  if (shown === ANYTHING) return answer !== null && answer !== undefined;
  if (Array.isArray(shown))
    return Array.isArray(answer) && shown.every((item) => answer.some((each) => holds(each, item)));
  if (shown !== null && typeof shown === 'object')
    return (
      answer !== null &&
      typeof answer === 'object' &&
      Object.entries(shown).every(([key, value]) => holds((answer as Record<string, unknown>)[key], value))
    );
  return answer === shown;
}
