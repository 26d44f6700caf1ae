import type { LocalDate } from '@libs/platform';
import type { Course } from '../courses/course';
import type { AskedOfJobs } from '../demand/asked-of-jobs';
import { COST_KINDS, type CostKind } from '../reimbursement/policy-clauses';
import type { AskedCourse, PersonFacts, PolicyInForce, Question } from '../policy-answer/asked-course';
import { serves } from './serves';
import type { UsedByCourse } from './used-allowance';

/** The first and last day of a run. */
export type RunDates = NonNullable<AskedCourse['dates']>;

/** Everything about somebody who asks that does not depend on the course; loaded once for many courses. */
export interface Asker {
  readonly asOf: LocalDate;
  readonly person: PersonFacts | null;
  readonly policy: PolicyInForce | null;
  /** By course: what a course was promised itself does not stand in its own way. */
  readonly used: readonly UsedByCourse[];
  /** What the person's job asks for, and what some job here does. */
  readonly askedByJob: AskedOfJobs;
  readonly askedHere: AskedOfJobs;
}

/** What is asked about one course, in one run or without. */
export function questionOf(asker: Asker, course: Course, dates: RunDates | null, otherAid = 0n): Question {
  return {
    policy: asker.policy,
    person: asker.person,
    used: asker.used.filter(({ courseId }) => courseId !== course.id),
    asOf: asker.asOf,
    course: {
      costs: costsOf(course),
      currency: course.price.currency,
      provider: course.provider,
      providerCode: course.providerCode,
      mandatory: course.mandatory,
      servesCurrentJob: serves(course, asker.askedByJob),
      servesRoleHere: serves(course, asker.askedHere),
      dates,
      otherAid,
    },
  };
}

function costsOf(course: Course): Record<CostKind, bigint> {
  return Object.fromEntries(COST_KINDS.map((kind) => [kind, course.cost(kind).minor])) as Record<CostKind, bigint>;
}
