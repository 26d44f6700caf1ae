import { compareTerms, WHOLE_GAP, type OrderTerms } from '../course-order/order-terms';
import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import type { CourseSet } from './course-set';
import { coursesOf, keyOf, membersOf, swappedKey } from './orders';
import { planner } from './plan-set';
import { closingSequences } from './sequences';
import { isNoWorse } from './set-terms';
import type { Student } from './student';

const SETS_AT_MOST = 3;

/**
 * The sets of two or three courses of `pool` that close the gap together, none of them to be left out, in the order of
 * courses for a gap; of the same courses the best order alone. Left out is what a single course does no worse: as soon, with as few hours, for
 * as little own money. `singles` are the terms of the courses that raise the gap alone.
 */
export function chooseSets(
  gap: OpenGap,
  pool: readonly Course[],
  singles: readonly OrderTerms[],
  student: Student,
): CourseSet[] {
  const closing = singles.filter(({ closed }) => closed === WHOLE_GAP);
  const plan = planner(gap, student);
  const sequences = closingSequences(gap, pool, (course) => student.lackedFor(course));
  const keys = new Set(sequences.map(keyOf));
  const sets = sequences.flatMap((sequence) => {
    const set = plan(sequence, keys.has(swappedKey(sequence)));
    return set === null || closing.some((single) => isNoWorse(single, set.terms)) ? [] : [set];
  });
  const best = new Map<string, CourseSet>();
  for (const set of sets.sort(byOrder)) {
    const members = membersOf(coursesOf(set));
    if (!best.has(members)) best.set(members, set);
  }
  return [...best.values()].slice(0, SETS_AT_MOST);
}

function byOrder(a: CourseSet, b: CourseSet): number {
  return compareTerms(a.terms, b.terms) || (keyOf(coursesOf(a)) < keyOf(coursesOf(b)) ? -1 : 1);
}
