/**
 * Where words of rank stand on one ladder, in steps; 0 is the plain title. Compared only between titles that name the
 * same work, so "chief clerk" and "library director" never meet.
 */
const RANKS: ReadonlyMap<string, number> = new Map([
  ...ranked(-3, 'trainee apprentice intern student cadet learner probationary recruit'),
  ...ranked(-2, 'aide helper entry'),
  ...ranked(-1.5, 'junior beginning'),
  ...ranked(-1, 'assistant associate auxiliary'),
  ...ranked(0, 'intermediate journey journeyman mid standard worker officer specialist'),
  ...ranked(1, 'senior advanced experienced sr master'),
  ...ranked(2, 'lead leader crew staff'),
  ...ranked(2.5, 'principal expert'),
  ...ranked(3, 'supervisor supervising supervisory foreman forewoman foreperson sergeant corporal'),
  ...ranked(4, 'manager superintendent managing lieutenant head captain'),
  ...ranked(5, 'chief commander'),
  ...ranked(6, 'director executive commissioner president'),
]);
/** Below whoever carries the title: a deputy director stands a step under the director, an assistant chief two. */
const BELOW: ReadonlyMap<string, number> = new Map([
  ['deputy', -0.75],
  ['vice', -0.75],
  ['assistant', -1],
  ['associate', -1],
]);
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const GRADE_WORDS = new Set(['grade', 'level', 'class', 'band', 'step', 'tier', 'gs', 'grd', 'lvl', 'cl']);
const HIGHEST_GRADE = 20;

/** A title without its marks of level, and where those marks put it. */
export interface Levelled {
  /** The words that name the work, in order. */
  readonly work: readonly string[];
  /** The words of rank, in order. */
  readonly ranks: readonly string[];
  /** The numbered grade (II = 2), null when there is none. */
  readonly grade: number | null;
  /** One number to compare titles of the same work by: rank plus grade. */
  readonly level: number;
}

/** Takes the marks of level out of a title's words (whole words, abbreviations already spelt out). */
export function levelOf(words: readonly string[]): Levelled {
  const grade = gradeIn(words);
  const rest = words.filter((_, index) => index !== grade?.at && index !== grade?.wordAt);
  const ranks = rest.filter((word) => RANKS.has(word) || BELOW.has(word));
  const work = rest.filter((word) => !ranks.includes(word));
  return { work, ranks, grade: grade?.value ?? null, level: rankLevel(ranks) + (grade === null ? 0 : grade.value - 1) };
}

function rankLevel(ranks: readonly string[]): number {
  const top = Math.max(...ranks.map((word) => RANKS.get(word) ?? 0));
  if (ranks.length === 0) return 0;
  // "Deputy director", "assistant chief": the lower word now says how far below the higher one.
  const below = ranks.filter((word) => BELOW.has(word)).reduce((sum, word) => sum + (BELOW.get(word) ?? 0), 0);
  return top > 1 ? top + below : Math.max(...ranks.map((word) => RANKS.get(word) ?? BELOW.get(word) ?? 0));
}

function gradeIn(words: readonly string[]): { value: number; at: number; wordAt: number } | null {
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at] ?? '';
    const value = /^\d+$/.test(word) ? Number(word) : ROMAN.indexOf(word) + 1;
    const wordAt = GRADE_WORDS.has(words[at - 1] ?? '') ? at - 1 : -1;
    if (value >= 1 && value <= HIGHEST_GRADE) return { value, at, wordAt };
  }
  return null;
}

function ranked(step: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, step]);
}
