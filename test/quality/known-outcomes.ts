import type { CourseFacts } from '../../apps/learning-catalog/src/courses/course-facts';
import type { TeachableEntry } from '../../apps/learning-catalog/src/outcome-words/teachable-of';
import { atLeast, below, type Finding } from './quality-check';

/** A course that says nothing of what it gives, and what it is known to give. */
export interface KnownCourse {
  readonly facts: CourseFacts;
  readonly known: ReadonlySet<string>;
}

/** What is said of a course, the surest first. */
export type Said = (course: CourseFacts) => readonly string[];

interface Agreement {
  /** Of what is said, the share that is known. */
  readonly precision: number;
  /** Of what is known, the share that is said. */
  readonly recall: number;
  /** The harmonic mean of both. */
  readonly both: number;
}

const PRICE = { tuition: '0.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' };

export function silentCourse(title: CourseFacts['title'], description: string): CourseFacts {
  return {
    ...{ title, description: description === '' ? null : { en: description }, provider: '', hours: 0, price: PRICE },
    ...{ outcomes: [], awards: [], prerequisites: [], mode: null, language: null, internal: false, mandatory: false },
    providerCode: null,
  };
}

/** Suggestions held against what is known, and the baseline, which must be worse than they are. */
export function heldAgainstBaseline(
  { check, on, by }: { readonly check: string; readonly on: string; readonly by: 'precision' | 'both' },
  courses: readonly KnownCourse[],
  { suggested, baseline }: { readonly suggested: Said; readonly baseline: Said },
  least: { readonly precision: number; readonly recall: number },
): Finding[] {
  const [found, plain] = [agreement(courses, suggested), agreement(courses, baseline)];
  const share = by === 'both' ? 'F1' : 'precision';
  const [ours, theirs] = [found[by], plain[by]].map((value) => Math.round(value * 1_000) / 1_000);
  return [
    atLeast(`${check}, precision`, on, found.precision, least.precision),
    atLeast(`${check}, recall`, on, found.recall, least.recall),
    below(`${check}, by words`, `the same by words in common, ${share}: the control`, theirs ?? 1, ours ?? 0),
  ];
}

/** The control: a word of four letters or more of the name stands in the course as it is. */
export function sharingAWord(entries: readonly Pick<TeachableEntry, 'id' | 'names'>[]): Said {
  const named = entries.map(({ id, names }) => ({ id, words: wordsIn(names) }));
  return ({ title, description }) => {
    const said = new Set(wordsIn([...Object.values(title), ...Object.values(description ?? {})]));
    return named.filter(({ words }) => words.some((word) => said.has(word))).map(({ id }) => id);
  };
}

export function agreement(courses: readonly KnownCourse[], said: Said): Agreement {
  let [right, told, there] = [0, 0, 0];
  for (const { facts, known } of courses) {
    const subjects = said(facts);
    right += subjects.filter((subject) => known.has(subject)).length;
    told += subjects.length;
    there += known.size;
  }
  const [precision, recall] = [right / Math.max(1, told), right / Math.max(1, there)];
  return { precision, recall, both: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function wordsIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
