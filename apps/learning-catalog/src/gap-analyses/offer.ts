import type { CourseRun } from '../course-runs/course-run';
import { weekFit, type Preferences, type WeekFit } from '../course-runs/week-fit';
import type { Course } from '../courses/course';
import { answer, type Answer } from '../policy-answer/answer';
import { questionOf, type Asker } from '../askers/asker';

/** A course as this person can take it: in a run, where there is one to come, with what that costs and how it suits them. */
export interface Offer extends WeekFit {
  readonly run: CourseRun | null;
  readonly money: Answer;
}

/**
 * The soonest run that the employer does not refuse to pay and that fits the person's week; where there is none, the
 * soonest not refused; where all are refused, the soonest that fits, or the soonest. One that has begun is offered only where none is still to come: nobody can plan to begin yesterday.
 */
export function offerOf(asker: Asker, course: Course, runs: readonly CourseRun[], preferences: Preferences): Offer {
  const toCome = runs.filter(({ startsOn }) => startsOn >= asker.asOf);
  const fits = (toCome.length > 0 ? toCome : runs).map((run) => ({ run, ...weekFit(course, run, preferences) }));
  const inOrder = [...fits.filter(({ fitsWeek }) => fitsWeek !== false), ...fits.filter(isUnfit)];
  let refused: Offer | null = null;
  for (const { run, ...fit } of inOrder) {
    const money = answer(questionOf(asker, course, { start: run.startsOn, end: run.endsOn }));
    if (money.answer !== 'NO') return { run, money, ...fit };
    refused ??= { run, money, ...fit };
  }
  return (
    refused ?? { run: null, money: answer(questionOf(asker, course, null)), ...weekFit(course, null, preferences) }
  );
}

function isUnfit({ fitsWeek }: WeekFit): boolean {
  return fitsWeek === false;
}
