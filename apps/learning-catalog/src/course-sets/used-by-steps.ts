import type { Asker } from '../askers/asker';
import { yearShares } from '../policy-answer/policy-years';
import type { Course } from '../courses/course';
import type { Offer } from '../gap-analyses/offer';

/** A course of a set with what the employer pays for it. */
export interface Promised extends Pick<Offer, 'money'> {
  readonly course: Course;
}

/**
 * The person as if the employer had promised what it pays for the earlier courses: it is gone from the allowance of the
 * years that it is paid in. For a course of which no run is known it is gone from the year that this is reckoned in:
 * nobody knows whether it will be another one, and the person shall not count on it.
 */
export function afterSteps(asker: Asker, earlier: readonly Promised[], isDated: boolean): Asker {
  const { policy, asOf } = asker;
  if (policy === null) return asker;
  const [undated] = yearShares(policy, { dates: null }, null, asOf);
  const used = earlier.flatMap(({ course, money: { currency, instalments } }) =>
    instalments
      .filter(({ reimbursed }) => reimbursed > 0n)
      .map(({ yearFrom, reimbursed }) => ({
        courseId: course.id,
        yearFrom: isDated ? yearFrom : (undated?.yearFrom ?? yearFrom),
        amount: { minor: reimbursed, currency },
      })),
  );
  return used.length === 0 ? asker : { ...asker, used: [...asker.used, ...used] };
}
