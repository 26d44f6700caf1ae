import { compareOwn } from '../course-order/order-terms';
import { coursesOf, keyOf, membersOf, swappedKey } from '../course-sets/orders';
import type { Student } from '../course-sets/student';
import type { Course } from '../courses/course';
import type { GoalGap } from './goal-gap';
import type { GoalSet } from './goal-set';
import { goalSequences } from './goal-sequences';
import { goalPlanner } from './plan-goal-set';

export const GOAL_SETS_AT_MOST = 3;

/**
 * The sets of one to three courses of `pool` that close most of these gaps by weight; of the same weight those with the
 * smallest own part, then with the fewest months, then with the fewest hours; of the same courses the best order alone.
 */
export function chooseGoalSets(gaps: readonly GoalGap[], pool: readonly Course[], student: Student): GoalSet[] {
  const plan = goalPlanner(gaps, student);
  const sequences = goalSequences(gaps, pool, (course) => student.lackedFor(course));
  const possible = new Set(sequences.map(({ courses }) => keyOf(courses)));
  const byWeight = Map.groupBy(sequences, ({ closed }) => closed);
  const best = new Map<string, GoalSet>();
  // Weight counts first, so that what closes less is planned only where too little of what closes more can be begun.
  for (const closed of [...byWeight.keys()].sort((a, b) => b - a)) {
    if (best.size >= GOAL_SETS_AT_MOST) break;
    const sets = (byWeight.get(closed) ?? []).flatMap(
      ({ courses }) => plan(courses, possible.has(swappedKey(courses))) ?? [],
    );
    for (const set of sets.sort(compareGoalSets)) {
      const members = membersOf(coursesOf(set));
      if (!best.has(members)) best.set(members, set);
    }
  }
  return [...best.values()].slice(0, GOAL_SETS_AT_MOST);
}

/** 0 for the same set alone. What is not known comes last. */
export function compareGoalSets(a: GoalSet, b: GoalSet): number {
  return (
    b.closedWeight - a.closedWeight ||
    compareOwn(a.terms.own, b.terms.own) ||
    compareMonths(a.terms.months, b.terms.months) ||
    a.terms.hours - b.terms.hours ||
    compareText(keyOf(coursesOf(a)), keyOf(coursesOf(b)))
  );
}

function compareMonths(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
