import type { PersonFacts, PolicyInForce, Question } from './asked-course';
import { check, type ClauseCheck } from './clause-check';
import { checkCourse } from './check-course';
import { checkPerson } from './check-person';
import { checkTime } from './check-time';
import { isPaidWhole } from './eligible-costs';
import { paidOn } from './payment-days';

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
function currency(policy: PolicyInForce, { course, used }: Question): ClauseCheck[] {
  if (isPaidWhole(policy, course)) return [];
  const costs = Object.values(policy.costs).map(({ cap }) => cap);
  const counted = policy.yearCap === null && policy.lifetimeCap === null ? [] : used.map(({ amount }) => amount);
  const amounts = [policy.cap, policy.yearCap, policy.lifetimeCap, ...costs, ...counted].filter(
    (each) => each !== null,
  );
  const other = amounts.find((amount) => amount.currency !== course.currency);
  if (other === undefined) return [];
  return [check('CURRENCY', 'UNKNOWN', { params: { asked: other.currency, found: course.currency } })];
}
