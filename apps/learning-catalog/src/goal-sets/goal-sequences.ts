import type { LackedFor } from '../course-sets/sequences';
import { membersOf } from '../course-sets/orders';
import { mayBegin } from '../course-sets/taken-before';
import type { Course } from '../courses/course';
import { closedWeight, leftAfter, type Left } from './gaps-after';
import type { GoalGap } from './goal-gap';

/** More courses than that nobody takes for one step of a way. */
const COURSES_OF_A_SET = 3;

/** Courses in an order in which each may be begun, and how much of the gaps they close. */
export interface GoalSequence {
  readonly courses: readonly Course[];
  readonly closed: number;
}

/**
 * Every order of one to three of these courses in which each may begin with what is held and what the earlier ones give,
 * and of which none can be left out: no part of the set closes as much.
 */
export function goalSequences(gaps: readonly GoalGap[], pool: readonly Course[], lackedFor: LackedFor): GoalSequence[] {
  const found: GoalSequence[] = [];
  const extend = (earlier: readonly Course[], left: Left) => {
    for (const course of pool) {
      if (earlier.includes(course) || !mayBegin(lackedFor(course), earlier)) continue;
      const [courses, after] = [[...earlier, course], leftAfter(left, course)];
      found.push({ courses, closed: closedWeight(gaps, after) });
      if (courses.length < COURSES_OF_A_SET) extend(courses, after);
    }
  };
  extend([], gaps);
  const most = new Map<string, number>();
  for (const { courses, closed } of found) {
    const members = membersOf(courses);
    most.set(members, Math.max(closed, most.get(members) ?? 0));
  }
  const closedBy = (courses: readonly Course[]) => most.get(membersOf(courses)) ?? 0;
  return found.filter(({ courses, closed }) => partsOf(courses).every((part) => closedBy(part) < closed));
}

/** Every smaller set of these courses, the empty one among them. */
function partsOf(courses: readonly Course[]): Course[][] {
  const all = courses.reduce<Course[][]>(
    (parts, course) => [...parts, ...parts.map((part) => [...part, course])],
    [[]],
  );
  return all.filter(({ length }) => length < courses.length);
}
