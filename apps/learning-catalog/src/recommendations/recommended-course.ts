import type { CourseChoice } from '../gap-analyses/choose-courses';
import { formatMoney } from '../reimbursement/money';
import type { Answer } from '../who-pays/answer';
import type { RecommendedCourse } from './recommendation';

/** A choice as other services are told of it. */
export function recommendedCourse({ course, toLevel, closes, money }: CourseChoice): RecommendedCourse {
  return {
    courseId: course.id,
    runId: null,
    called: course.title,
    hours: course.hours,
    startsOn: null,
    endsOn: null,
    hoursAWeek: null,
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
