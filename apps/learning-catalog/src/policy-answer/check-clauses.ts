import type { PersonFacts, PolicyInForce, Question, UsedAllowance } from './asked-course';
import { check, type ClauseCheck } from './clause-check';
import { checkCourse } from './check-course';
import { checkPerson } from './check-person';
import { checkTime } from './check-time';
import { isPaidWhole } from './eligible-costs';
import { paidOn } from './payment-days';
import { yearShares } from './policy-years';

/** Every clause that decides whether there is money at all, in their order, for somebody whom a policy covers. */
export function checkClauses(policy: PolicyInForce, person: PersonFacts, question: Question): ClauseCheck[] {
  const { course, asOf } = question;
  return [
    ...checkPerson(policy, person, course, paidOn(policy, course)),
    ...checkCourse(policy, course),
    ...checkTime(policy, person, course, asOf),
    ...currency(policy, question),
  ];
}

/** Amounts of different currencies are not compared: nobody guesses a rate. What is paid whole is held against none. */
function currency(policy: PolicyInForce, question: Question): ClauseCheck[] {
  const { course } = question;
  if (isPaidWhole(policy, course)) return [];
  const costs = Object.values(policy.costs).map(({ cap }) => cap);
  const counted = countedBefore(policy, question).map(({ amount }) => amount);
  const amounts = [policy.cap, policy.yearCap, policy.lifetimeCap, ...costs, ...counted].filter(
    (each) => each !== null,
  );
  const other = amounts.find((amount) => amount.currency !== course.currency);
  if (other === undefined) return [];
  return [check('CURRENCY', 'UNKNOWN', { params: { asked: other.currency, found: course.currency } })];
}

/** What was promised before and is held against a limit: all of it for the lifetime's, else that of the years it touches. */
function countedBefore(policy: PolicyInForce, { course, used, asOf }: Question): readonly UsedAllowance[] {
  if (policy.lifetimeCap !== null) return used;
  if (policy.yearCap === null) return [];
  const years = new Set(yearShares(policy, course, paidOn(policy, course), asOf).map(({ yearFrom }) => yearFrom));
  return used.filter(({ yearFrom }) => years.has(yearFrom));
}
