import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import { answer, type Answer } from '../who-pays/answer';
import { questionOf, type Asker } from '../who-pays/asker';

/** A course as this person can take it: in a run, where there is one to come, and with what that costs them. */
export interface Offer {
  readonly run: CourseRun | null;
  readonly money: Answer;
}

/**
 * The soonest run that the employer does not refuse to pay; the soonest, when it refuses all. One that has begun is
 * offered only where none is still to come: nobody can plan to begin yesterday.
 */
export function offerOf(asker: Asker, course: Course, runs: readonly CourseRun[]): Offer {
  const toCome = runs.filter(({ startsOn }) => startsOn >= asker.asOf);
  const offers = (toCome.length > 0 ? toCome : runs).map((run): Offer => {
    return { run, money: answer(questionOf(asker, course, { start: run.startsOn, end: run.endsOn })) };
  });
  const unrefused = offers.find(({ money }) => money.answer !== 'NO');
  return unrefused ?? offers[0] ?? { run: null, money: answer(questionOf(asker, course, null)) };
}
