import type { LocalDate } from '@libs/platform';
import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import type { Prerequisite } from '../courses/course-facts';
import { raiseOf, type OpenGap } from '../gap-analyses/raise-of';
import type { CourseSet, SetStep } from './course-set';
import { asGap } from './lacked-for';
import { setTerms } from './set-terms';
import type { Student } from './student';
import { leftOf } from './taken-before';

/** Plans an order of courses. Null where one of them cannot be begun on its day. */
export type PlanSet = (sequence: readonly Course[]) => CourseSet | null;

/**
 * The courses in an order as the person can take them, each in a run that begins after the last day of the one before;
 * where that day or a run is not known, without a run. How two orders begin alike is reckoned once.
 */
export function planner(gap: OpenGap, student: Student): PlanSet {
  const known = new Map<string, readonly Planned[] | null>();
  const planned = (courses: readonly Course[]): readonly Planned[] | null => {
    const course = courses.at(-1);
    if (course === undefined) return [];
    const key = courses.map(({ id }) => id).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const earlier = planned(courses.slice(0, -1));
    const left = leftOf(gap, courses.slice(0, -1));
    const step = earlier === null || left === null ? null : nextStep(left, course, earlier, student);
    const steps = earlier === null || step === null ? null : [...earlier, step];
    known.set(key, steps);
    return steps;
  };
  return (sequence) => {
    const steps = planned(sequence)?.map((step, place) => ({ ...step, opens: opened(sequence, place, student) }));
    return steps === undefined ? null : { steps, terms: setTerms(steps, student.asOf) };
  };
}

type Planned = Omit<SetStep, 'opens'>;

function nextStep(left: OpenGap, course: Course, earlier: readonly Planned[], student: Student): Planned | null {
  const taken = earlier.map((step) => step.course);
  const isGiven = (each: Prerequisite) => leftOf(asGap(each, student.learner.facts), taken) === null;
  const admits = (on: LocalDate) => student.admission(course, on).lacking.every(isGiven);
  const later = runsAfter(earlier, student.runsOf(course));
  const open = later.filter(({ startsOn }) => admits(startsOn));
  if (later.length > 0 && open.length === 0) return null;
  const offer = student.offer(course, open, earlier);
  const on = offer.run?.startsOn ?? student.asOf;
  if (!admits(on)) return null;
  const { untold } = student.admission(course, on);
  return { course, ...offer, raise: raiseOf(course, left), untold: untold.filter((each) => !isGiven(each)) };
}

function runsAfter(earlier: readonly Planned[], runs: readonly CourseRun[]): readonly CourseRun[] {
  const ends = earlier.map(({ run }) => run?.endsOn ?? null);
  return runs.filter(({ startsOn }) => ends.every((end) => end !== null && end < startsOn));
}

/** What the later courses ask for, the person lacks and nothing before gives, and this one does. */
function opened(sequence: readonly Course[], place: number, student: Student): OpenGap[] {
  const lacked = sequence.slice(place + 1).flatMap((later) => student.lackedFor(later));
  return lacked.filter(
    (each) => leftOf(each, sequence.slice(0, place)) !== null && leftOf(each, sequence.slice(0, place + 1)) === null,
  );
}
