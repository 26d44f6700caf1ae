import { firstOfEach } from '../course-sets/first-of-each';
import { inTurn } from '../course-sets/in-turn';
import type { Course } from '../courses/course';
import type { MinorMoney } from '../reimbursement/money';
import { closedWeight, leftAfter } from './gaps-after';
import type { GoalGap } from './goal-gap';

/** Few enough to try every set of three in every order. */
export const CANDIDATES_AT_MOST = 15;
/** Of those, how many are kept for courses that are of use only one after another. */
const CHAINED_AT_MOST = 6;

/** A course that the person may begin today, with what they would pay for it; null where nobody can say. */
export interface Direct {
  readonly course: Course;
  readonly own: MinorMoney | null;
}

/**
 * The few courses of which sets for a goal are made. `chains`: for each gap that no course closes alone, courses that do
 * so one after another; they come whole or not at all. The other places go in turn to what closes most weight for its
 * money and to what closes most.
 */
export function goalCandidates(
  gaps: readonly GoalGap[],
  directs: readonly Direct[],
  chains: readonly (readonly (readonly Course[])[])[],
): Course[] {
  const weighed = firstOfEach(directs, ({ course }) => course.id)
    .map((direct) => ({ ...direct, closed: closedWeight(gaps, leftAfter(gaps, direct.course)) }))
    .filter(({ closed }) => closed > 0)
    .sort((a, b) => b.closed - a.closed || a.course.hours - b.course.hours || (a.course.id < b.course.id ? -1 : 1));
  const byMoney = [...weighed].sort(perMoney);
  const chained: Course[] = [];
  for (const chain of inTurn(chains)) {
    const added = chain.filter((course) => !chained.includes(course));
    if (chained.length + added.length <= CHAINED_AT_MOST) chained.push(...added);
  }
  const others = inTurn([byMoney, weighed]).map(({ course }) => course);
  return firstOfEach([...chained, ...others], ({ id }) => id).slice(0, CANDIDATES_AT_MOST);
}

interface Weighed extends Direct {
  readonly closed: number;
}

/** Most weight for the same money first; what costs nothing before all else, what nobody knows or is in another currency last. */
function perMoney(a: Weighed, b: Weighed): number {
  if (a.own === null || b.own === null) return Number(a.own === null) - Number(b.own === null);
  if (a.own.currency !== b.own.currency) return a.own.currency < b.own.currency ? -1 : 1;
  const [one, other] = [BigInt(a.closed) * b.own.minor, BigInt(b.closed) * a.own.minor];
  if (a.own.minor === 0n || b.own.minor === 0n) return Number(a.own.minor) - Number(b.own.minor);
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
