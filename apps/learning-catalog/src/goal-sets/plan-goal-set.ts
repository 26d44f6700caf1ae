import { WHOLE_GAP } from '../course-order/order-terms';
import { opened } from '../course-sets/opened';
import { coursesOf } from '../course-sets/orders';
import { stepPlanner, type PlannedStep } from '../course-sets/plan-steps';
import { setTerms, sumOf } from '../course-sets/set-terms';
import type { Student } from '../course-sets/student';
import type { Course } from '../courses/course';
import { raiseOf } from '../gap-analyses/raise-of';
import { closedWeight, leftAfter, wholeWeight, type Left } from './gaps-after';
import type { GoalGap } from './goal-gap';
import type { GapRaise, GoalSet } from './goal-set';

/** Plans an order of courses for a goal. `eitherFirst`: the first two may be taken in either order. Null where one cannot be begun on its day. */
export type PlanGoalSet = (courses: readonly Course[], eitherFirst: boolean) => GoalSet | null;

/** Plans as sets for one gap are planned: the same runs, the same money; `gaps` are all that are wanted closed. */
export function goalPlanner(gaps: readonly GoalGap[], student: Student): PlanGoalSet {
  const planSteps = stepPlanner(student);
  return (courses, eitherFirst) => {
    const planned = planSteps(courses, eitherFirst);
    return planned === null ? null : setOf(gaps, planned, student);
  };
}

function setOf(gaps: readonly GoalGap[], planned: readonly PlannedStep[], student: Student): GoalSet {
  const courses = coursesOf({ steps: planned });
  let left: Left = gaps;
  const steps = planned.map((step, place) => {
    const raises = raisesOf(step.course, left);
    left = leftAfter(left, step.course);
    return { ...step, raises, opens: opened(courses, place, student) };
  });
  const weight = closedWeight(gaps, left);
  return {
    steps,
    terms: { ...setTerms(steps, student.asOf), closed: Math.floor((weight * WHOLE_GAP) / wholeWeight(gaps)) },
    closedWeight: weight,
    price: sumOf(courses.map(({ total }) => total)),
    reimbursed: sumOf(steps.map(({ money }) => money.reimbursed)),
    left: left.filter((gap) => gap !== null),
    wanted: gaps.length,
  };
}

function raisesOf(course: Course, left: Left): GapRaise[] {
  return left.flatMap((gap) => {
    const raise = gap === null ? null : raiseOf(course, gap);
    return gap === null || raise === null ? [] : [{ gap, raise }];
  });
}
