import { wordsOf } from '@libs/wording';

/** Where on a scale a course begins and ends. */
export interface LevelSpan {
  readonly fromLevel: number;
  readonly toLevel: number;
}

type Rung = 'FIRST' | 'MIDDLE' | 'HIGH';

/** Beginnings of words, in the languages of catalogues that we have seen; each means the same on every scale. */
const RUNGS: readonly (readonly [string, Rung])[] = [
  ...marks(
    'FIRST',
    'introduct intro fundamental basic beginner essential primer foundation grundlage einfuhrung grundkurs anfanger',
  ),
  ...marks('MIDDLE', 'intermediate aufbaukurs mittelstufe'),
  ...marks('HIGH', 'advanced expert mastering fortgeschritten'),
];

/** The levels that the words of a title say on a scale of so many steps; null where they say none, or several. */
export function levelsSaid(titles: readonly string[], steps: number): LevelSpan | null {
  const words = titles.flatMap((title) => wordsOf(title));
  const said = new Set(RUNGS.filter(([mark]) => words.some((word) => word.startsWith(mark))).map(([, rung]) => rung));
  const [rung] = said;
  if (rung === undefined || said.size > 1) return null;
  const middle = Math.max(1, Math.ceil(steps / 2));
  if (rung === 'FIRST') return { fromLevel: 0, toLevel: 1 };
  if (rung === 'MIDDLE') return middle > 1 ? { fromLevel: 1, toLevel: middle } : { fromLevel: 0, toLevel: 1 };
  // The last step is earned at work: a course says at most the one before, where the scale has that many.
  const high = Math.max(middle, steps - 1);
  return { fromLevel: Math.max(0, Math.min(middle, high - 1)), toLevel: high };
}

function marks(rung: Rung, words: string): [string, Rung][] {
  return words.split(' ').map((word) => [word, rung]);
}
