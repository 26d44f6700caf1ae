import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import { leftOf, mayBegin, reachesEnd } from './taken-before';

/** What a person lacks of what a course asks for, as far as another course may give it; what they refuse none gives. */
export type LackedFor = (course: Course) => readonly OpenGap[];

/**
 * Every order of two or three of these courses that closes the gap so that none can be left out: each may begin with
 * what is held and what the earlier ones give, the last closes the gap, and no part of it does so by itself.
 */
export function closingSequences(gap: OpenGap, pool: readonly Course[], lackedFor: LackedFor): Course[][] {
  const lacked = new Map(pool.map((course) => [course, lackedFor(course)]));
  const isOpen = (course: Course, earlier: readonly Course[]) => mayBegin(lacked.get(course) ?? [], earlier);
  const closes = (...courses: Course[]) =>
    courses.every((course, place) => isOpen(course, courses.slice(0, place))) && leftOf(gap, courses) === null;

  const helped = pool.filter((course) => !closes(course));
  const lasts = helped.filter((course) => reachesEnd(course, gap));
  const firsts = helped.filter((course) => isOpen(course, []));
  const sequences: Course[][] = [];
  for (const first of firsts) {
    const closing = new Set(lasts.filter((last) => last !== first && closes(first, last)));
    for (const last of closing) sequences.push([first, last]);
    for (const second of helped) {
      if (second === first || closing.has(second) || !isOpen(second, [first])) continue;
      for (const last of lasts) {
        if (last === first || last === second || closing.has(last)) continue;
        if (closes(first, second, last) && !closes(second, last)) sequences.push([first, second, last]);
      }
    }
  }
  return sequences;
}
