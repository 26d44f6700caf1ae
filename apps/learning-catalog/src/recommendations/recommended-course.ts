import type { RequirementKind } from '@libs/requirements';
import type { CourseChoice } from '../gap-analyses/choose-courses';
import { hoursPerWeek } from '../course-runs/week-load';
import { formatMoney } from '../reimbursement/money';
import type { Answer } from '../policy-answer/answer';
import type { RecommendedCourse } from './recommendation';

/** A choice for a gap of some kind, as other services are told of it. */
export function recommendedCourse(kind: RequirementKind, choice: CourseChoice): RecommendedCourse {
  const { course, run, toLevel, closes, money, fitsWeek } = choice;
  return {
    courseId: course.id,
    runId: run?.id ?? null,
    called: course.title,
    hours: course.hours,
    startsOn: run?.startsOn ?? null,
    endsOn: run?.endsOn ?? null,
    enrolBy: run?.deadline ?? null,
    hoursAWeek: run === null ? null : hoursPerWeek(course.hours, run.startsOn, run.endsOn),
    fitsWeek,
    toLevel: kind === 'SKILL' ? toLevel : null,
    closes,
    money: { ...told(money), price: formatMoney(course.total) },
  };
}

function told({ answer, clause, from, reimbursed, own, latestDayToAsk, backBy }: Answer) {
  return {
    answer,
    clause,
    from,
    reimbursed: reimbursed === null ? null : formatMoney(reimbursed),
    own: own === null ? null : formatMoney(own),
    askBy: latestDayToAsk,
    backBy,
  };
}
