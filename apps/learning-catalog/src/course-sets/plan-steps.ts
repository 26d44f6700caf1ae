import type { LocalDate } from '@libs/platform';
import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import type { Prerequisite } from '../courses/course-facts';
import type { Offer } from '../gap-analyses/offer';
import { fitBeside } from './beside';
import { asGap } from './lacked-for';
import type { Student } from './student';
import { leftOf } from './taken-before';

/** A course in its run, with the money that is left after the earlier ones. */
export interface PlannedStep extends Offer {
  readonly course: Course;
  /** What it asks for that the person never told. */
  readonly untold: readonly Prerequisite[];
}

/**
 * Plans an order of courses. `eitherFirst`: the first two may be taken in either order. Null where one of them cannot be
 * begun on its day.
 */
export type PlanSteps = (courses: readonly Course[], eitherFirst: boolean) => readonly PlannedStep[] | null;

/**
 * The courses in an order as the person can take them, each in a run that begins after the last day of those before, or
 * beside the first where it needs nothing of it and their week holds both; where such a day or run is not known, without
 * a run. How two orders begin alike is reckoned once.
 */
export function stepPlanner(student: Student): PlanSteps {
  const known = new Map<string, readonly PlannedStep[] | null>();
  const planned: PlanSteps = (courses, eitherFirst) => {
    const course = courses.at(-1);
    if (course === undefined) return [];
    const key = [eitherFirst, ...courses.map(({ id }) => id)].join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const earlier = planned(courses.slice(0, -1), eitherFirst);
    const step = earlier === null ? null : nextStep(course, earlier, eitherFirst && earlier.length === 1, student);
    const steps = earlier === null || step === null ? null : [...earlier, step];
    known.set(key, steps);
    return steps;
  };
  return planned;
}

function nextStep(
  course: Course,
  earlier: readonly PlannedStep[],
  mayGoBeside: boolean,
  student: Student,
): PlannedStep | null {
  const admissionOn = (on: LocalDate | null) => {
    const taken = earlier.filter(({ run }) => on === null || (run !== null && run.endsOn < on));
    const courses = taken.map((step) => step.course);
    const isLeft = (each: Prerequisite) => leftOf(asGap(each, student.learner.facts), courses) !== null;
    const { lacking, untold } = student.admission(course, on ?? student.asOf);
    return { admits: !lacking.some(isLeft), untold: untold.filter(isLeft) };
  };
  const late = student.runsOf(course).filter((run) => isLate(course, run, earlier, mayGoBeside, student));
  const open = late.filter(({ startsOn }) => admissionOn(startsOn).admits);
  if (late.length > 0 && open.length === 0) return null;
  const offer = student.offer(course, open, earlier);
  const { admits, untold } = admissionOn(offer.run?.startsOn ?? null);
  return admits ? { course, ...offer, untold } : null;
}

/** Whether a run begins when the earlier courses are over, or may go beside them. */
function isLate(
  course: Course,
  run: CourseRun,
  earlier: readonly PlannedStep[],
  mayGoBeside: boolean,
  { learner: { preferences } }: Student,
): boolean {
  return earlier.every((step) => {
    if (step.run === null) return false;
    if (step.run.endsOn < run.startsOn) return true;
    const together = { course: step.course, run: step.run };
    return mayGoBeside && step.run.startsOn <= run.startsOn && fitBeside(together, { course, run }, preferences);
  });
}
