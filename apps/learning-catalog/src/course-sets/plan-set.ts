import type { Course } from '../courses/course';
import { raiseOf, type OpenGap } from '../gap-analyses/raise-of';
import type { CourseSet, SetStep } from './course-set';
import { opened } from './opened';
import { stepPlanner } from './plan-steps';
import { setTerms } from './set-terms';
import type { Student } from './student';
import { leftOf } from './taken-before';

/**
 * Plans an order of courses. `eitherFirst`: the first two may be taken in either order. Null where one of them cannot be
 * begun on its day.
 */
export type PlanSet = (sequence: readonly Course[], eitherFirst: boolean) => CourseSet | null;

/** Plans courses that close this gap together. */
export function planner(gap: OpenGap, student: Student): PlanSet {
  const planSteps = stepPlanner(student);
  return (sequence, eitherFirst) => {
    const planned = planSteps(sequence, eitherFirst);
    if (planned === null) return null;
    const steps = planned.map((step, place): SetStep => {
      const left = leftOf(gap, sequence.slice(0, place));
      return {
        ...step,
        raise: left === null ? null : raiseOf(step.course, left),
        opens: opened(sequence, place, student),
      };
    });
    return { steps, terms: setTerms(steps, student.asOf) };
  };
}
