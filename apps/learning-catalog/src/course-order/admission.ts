import type { LocalDate } from '@libs/platform';
import { compare, isSatisfied, type Facts } from '@libs/requirements';
import type { Prerequisite } from '../courses/course-facts';

/** What stands between somebody and beginning a course. */
export interface Admission {
  /** What the person does not have: without it nobody lets them in. */
  readonly lacking: readonly Prerequisite[];
  /** What nobody can judge, because the person never told: a question to them, no refusal. */
  readonly untold: readonly Prerequisite[];
}

/** How somebody who has this stands to what a course asks for, on the day on which it begins. */
export function admission(prerequisites: readonly Prerequisite[], facts: Facts, on: LocalDate): Admission {
  // The same arithmetic as for a job role; only that a course weighs nothing, and everything it asks for is needed.
  const asked = prerequisites.map((each) => ({ ...each, id: '', mustHave: true, weight: 0 }));
  const { results } = compare(asked, facts, on);
  const unmet = prerequisites.flatMap((prerequisite, index) => {
    const status = results[index]?.status ?? 'UNKNOWN';
    return isSatisfied(status) ? [] : [{ prerequisite, isUntold: status === 'UNKNOWN' }];
  });
  const those = (isUntold: boolean) =>
    unmet.filter((each) => each.isUntold === isUntold).map(({ prerequisite }) => prerequisite);
  return { lacking: those(false), untold: those(true) };
}
