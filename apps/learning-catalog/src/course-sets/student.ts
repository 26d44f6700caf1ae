import type { LocalDate } from '@libs/platform';
import { admission, type Admission } from '../course-order/admission';
import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import type { Learner } from '../gap-analyses/learner';
import { offerOf, type Offer } from '../gap-analyses/offer';
import type { OpenGap } from '../gap-analyses/raise-of';
import { lackedFor } from './lacked-for';
import { afterSteps, type Promised } from './used-by-steps';

/** Somebody who may take several courses. What is asked again for another order of courses is reckoned once. */
export class Student {
  private readonly admissions = new Map<string, Admission>();
  private readonly offers = new Map<string, Offer>();
  private readonly lacks = new Map<string, readonly OpenGap[]>();

  /** `runsOf`: runs that the person can still join, the soonest first. */
  constructor(
    readonly learner: Learner,
    readonly runsOf: (course: Course) => readonly CourseRun[],
  ) {}

  get asOf(): LocalDate {
    return this.learner.asker.asOf;
  }

  /** What the person lacks today of what a course asks for, as gaps that courses may close. */
  lackedFor(course: Course): readonly OpenGap[] {
    return remembered(this.lacks, course.id, () => lackedFor(course, this.learner.facts, this.asOf));
  }

  /** Whether the person may begin a course on a day, with what they hold today. */
  admission({ id, prerequisites }: Course, on: LocalDate): Admission {
    return remembered(this.admissions, `${id} ${on}`, () => admission(prerequisites, this.learner.facts, on));
  }

  /** The course in the best of these runs, once the earlier courses have used up their part of the allowance. */
  offer(course: Course, runs: readonly CourseRun[], earlier: readonly Promised[]): Offer {
    const { asker, preferences } = this.learner;
    const key = [course.id, ...runs.map(({ id }) => id)].join();
    const alone = remembered(this.offers, key, () => offerOf(asker, course, runs, preferences));
    const after = afterSteps(asker, earlier, runs.length > 0);
    if (after === asker) return alone;
    // A run that is refused with the whole allowance is refused with less of it.
    const among = alone.money.answer === 'NO' && alone.run !== null ? [alone.run] : runs;
    return offerOf(after, course, among, preferences);
  }
}

function remembered<T>(known: Map<string, T>, key: string, reckon: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = reckon();
  known.set(key, value);
  return value;
}
