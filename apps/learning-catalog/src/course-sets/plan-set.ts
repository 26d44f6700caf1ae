import { admission } from '../course-order/admission';
import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import type { Prerequisite } from '../courses/course-facts';
import type { Learner } from '../gap-analyses/learner';
import { offerOf } from '../gap-analyses/offer';
import { raiseOf, type OpenGap } from '../gap-analyses/raise-of';
import type { CourseSet, SetStep } from './course-set';
import { asGap, lackedFor } from './lacked-for';
import { setTerms } from './set-terms';
import { leftOf } from './taken-before';
import { afterSteps } from './used-by-steps';

/** Runs that the person can still join, the soonest first. */
export type RunsOf = (course: Course) => readonly CourseRun[];

/**
 * The courses in this order as the person can take them, each in a run that begins after the last day of the one before;
 * where that day or a run is not known, without a run. Null where a course cannot be begun on its day.
 */
export function planSet(gap: OpenGap, sequence: readonly Course[], learner: Learner, runsOf: RunsOf): CourseSet | null {
  const steps: SetStep[] = [];
  for (const [place, course] of sequence.entries()) {
    const left = leftOf(gap, sequence.slice(0, place));
    const step = left === null ? null : nextStep(left, course, steps, learner, runsOf(course));
    if (step === null) return null;
    steps.push({ ...step, opens: opened(sequence, place, learner) });
  }
  return { steps, terms: setTerms(steps, learner.asker.asOf) };
}

function nextStep(
  left: OpenGap,
  course: Course,
  earlier: readonly SetStep[],
  { asker, facts, preferences }: Learner,
  runs: readonly CourseRun[],
): Omit<SetStep, 'opens'> | null {
  const taken = earlier.map((step) => step.course);
  const isGiven = (each: Prerequisite) => leftOf(asGap(each, facts), taken) === null;
  const admits = (on: string) => admission(course.prerequisites, facts, on).lacking.every(isGiven);
  const later = runsAfter(earlier, runs);
  const open = later.filter(({ startsOn }) => admits(startsOn));
  const offer = offerOf(afterSteps(asker, earlier), course, open, preferences);
  const on = offer.run?.startsOn ?? asker.asOf;
  if (!admits(on) || (later.length > 0 && open.length === 0)) return null;
  const { untold } = admission(course.prerequisites, facts, on);
  return { course, ...offer, raise: raiseOf(course, left), untold: untold.filter((each) => !isGiven(each)) };
}

function runsAfter(earlier: readonly SetStep[], runs: readonly CourseRun[]): readonly CourseRun[] {
  const ends = earlier.map(({ run }) => run?.endsOn ?? null);
  return runs.filter(({ startsOn }) => ends.every((end) => end !== null && end < startsOn));
}

/** What the later courses ask for, the person lacks and nothing before gives, and this one does. */
function opened(sequence: readonly Course[], place: number, { asker, facts }: Learner): OpenGap[] {
  const lacked = sequence.slice(place + 1).flatMap((later) => lackedFor(later, facts, asker.asOf));
  return lacked.filter(
    (each) => leftOf(each, sequence.slice(0, place)) !== null && leftOf(each, sequence.slice(0, place + 1)) === null,
  );
}
