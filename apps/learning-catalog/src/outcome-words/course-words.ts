import { stemOf, wordsOf } from '@libs/wording';

/** What catalogues say of every course, and prose of everything: such words tell no two subjects apart. */
const SAID_OF_EVERYTHING = new Set(
  (
    'all other except be is are was will this that these it its not any such have has who you your they we our can may ' +
    'must when where which while into through under up out if about than more most also using use used uses ' +
    'course student program training class certificate certification certified certify learn prepare preparation skill ' +
    'knowledge provide participant completion complete entry level career employment job professional introduction basic ' +
    'hour day week month year evening weekend semester tuition fee online campus ' +
    'include der die das und mit für von im kurs lehrgang seminar stunde tag woche monat jahr abend gebühr'
  )
    .split(' ')
    .map((word) => stemOf(wordsOf(word)[0] ?? word)),
);

/** The words of a text by their stems, in the order of the text; of one stem the first spelling. */
export type Stems = ReadonlyMap<string, string>;

export interface CourseTexts {
  readonly title: readonly string[];
  readonly description: readonly string[];
  /** What the course declares to lead to, in words. */
  readonly credential: readonly string[];
}

/** What a course says, place by place, in all its languages. */
export interface CourseWords {
  readonly title: Stems;
  readonly description: Stems;
  readonly credential: Stems;
  readonly anywhere: Stems;
}

/** The telling words of texts. */
export function stemsOf(texts: readonly string[]): Stems {
  const stems = new Map<string, string>();
  for (const word of texts.flatMap((text) => wordsOf(text))) {
    const stem = stemOf(word);
    if (!SAID_OF_EVERYTHING.has(stem) && !stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

export function courseWords({ title, description, credential }: CourseTexts): CourseWords {
  return {
    title: stemsOf(title),
    description: stemsOf(description),
    credential: stemsOf(credential),
    anywhere: stemsOf([...title, ...credential, ...description]),
  };
}
