import { wordsOf } from '@libs/wording';
import type { Award } from '../courses/course-facts';
import type { CourseTexts, CourseWords } from './course-words';
import { stemsOf } from './course-words';
import { totalOf, type StrengthPart, type WordSource } from './word-book';

/** What a course leads to by its own words. */
export interface SaidAward {
  readonly award: Award;
  readonly strength: number;
  readonly parts: readonly StrengthPart[];
}

const ANY_FIELD = 'ANY';
/** Steps of ISCED 2011 by words that name a degree wherever they stand. */
const DEGREES: readonly (readonly [number, RegExp])[] = [
  [8, /\b(doctorate|doctoral|ph ?d|promotion)\b/],
  [7, /\b(masters? (degree|arts|science|business|education)|m ?b ?a)\b/],
  [6, /\b(bachelors?|baccalaureate)\b/],
  [5, /\b(associates? (degree|arts|science|applied))\b/],
  [3, /\b(ged|high school (diploma|equivalency)|abitur|matura)\b/],
];
/** An exam that others hold: the course gives the right to sit it, or readies for it. */
const EXAM = /\b(exam|exams|examination|examinations|prep|prufung|sit|licensing)\b/;
const POINTS: Readonly<Partial<Record<WordSource, number>>> = { TITLE: 500, CREDENTIAL: 300, DESCRIPTION: 200 };

/**
 * Degrees by their names, where the title or what the course declares says so: descriptions name what is asked of
 * beginners too. Credentials by the words of a code that somebody here asks for, where every one of them is said.
 */
export function awardsSaid(
  texts: CourseTexts,
  words: CourseWords,
  known: readonly Pick<Award, 'kind' | 'subject'>[],
): SaidAward[] {
  const credentials = known
    .filter(({ kind }) => kind === 'CREDENTIAL')
    .flatMap(({ subject }) => {
      const parts = partsNaming(subject, words);
      if (parts.length === 0) return [];
      const kind = EXAM.test(plain([...texts.title, ...texts.credential])) ? 'CREDENTIAL_ELIGIBILITY' : 'CREDENTIAL';
      return [{ award: { kind, subject, level: 1 } as const, strength: totalOf(parts), parts }];
    });
  return [...degreeSaid(texts, words, known), ...credentials];
}

function degreeSaid(
  texts: CourseTexts,
  words: CourseWords,
  known: readonly Pick<Award, 'kind' | 'subject'>[],
): SaidAward[] {
  const said = (['TITLE', 'CREDENTIAL'] as const).flatMap((source) => {
    const text = plain(source === 'TITLE' ? texts.title : texts.credential);
    const degree = DEGREES.flatMap(([level, name]) => {
      const found = name.exec(text)?.[0];
      return found === undefined ? [] : [{ source, level, words: found.split(' ') }];
    });
    return degree.slice(0, 1);
  });
  const [first] = said;
  if (first === undefined) return [];
  const level = Math.max(...said.map((each) => each.level));
  const fields = known.filter(({ kind }) => kind === 'EDUCATION').map(({ subject }) => subject);
  const subject = fields.find((field) => field !== ANY_FIELD && partsNaming(field, words).length > 0) ?? ANY_FIELD;
  const parts = said
    .filter((each) => each.level === level)
    .map((each) => ({ source: each.source, points: POINTS[each.source] ?? 0, words: each.words }));
  return [{ award: { kind: 'EDUCATION', subject, level }, strength: totalOf(parts), parts }];
}

/** The places that say every word of a code. One word alone may stand in any description: it names nothing there. */
function partsNaming(code: string, words: CourseWords): StrengthPart[] {
  const stems = [...stemsOf([code.replaceAll(/[_-]/g, ' ')]).keys()];
  if (stems.length === 0) return [];
  const places =
    stems.length === 1 ? (['TITLE', 'CREDENTIAL'] as const) : (['TITLE', 'CREDENTIAL', 'DESCRIPTION'] as const);
  return places.flatMap((source) => {
    const said = words[PLACES[source]];
    if (!stems.every((stem) => said.has(stem))) return [];
    return [{ source, points: POINTS[source] ?? 0, words: stems.map((stem) => said.get(stem) ?? stem) }];
  });
}

const PLACES = { TITLE: 'title', CREDENTIAL: 'credential', DESCRIPTION: 'description' } as const;

function plain(texts: readonly string[]): string {
  return texts.map((text) => wordsOf(text.replaceAll(/['’]/g, '')).join(' ')).join(' . ');
}
