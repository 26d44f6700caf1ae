import type { CourseChoice } from '../gap-analyses/choose-courses';
import { hoursPerWeek } from '../course-runs/week-load';
import { formatMoney } from '../reimbursement/money';
import type { Answer } from '../who-pays/answer';
import type { RecommendedCourse } from './recommendation';

/** A choice as other services are told of it. */
export function recommendedCourse({ course, run, toLevel, closes, money }: CourseChoice): RecommendedCourse {
  return {
    courseId: course.id,
    runId: run?.id ?? null,
    called: course.title,
    hours: course.hours,
    startsOn: run?.startsOn ?? null,
    endsOn: run?.endsOn ?? null,
    hoursAWeek: run === null ? null : hoursPerWeek(course.hours, run.startsOn, run.endsOn),
    fitsWeek: null,
    toLevel,
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
