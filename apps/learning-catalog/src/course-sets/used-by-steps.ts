import type { Asker } from '../who-pays/asker';
import type { SetStep } from './course-set';

/** A course of a set with what the employer pays for it. */
export type Promised = Pick<SetStep, 'course' | 'money'>;

/** The person as if the employer had promised what it pays for the earlier courses: it is gone from the allowance. */
export function afterSteps(asker: Asker, earlier: readonly Promised[]): Asker {
  const used = earlier.flatMap(({ course, money: { currency, instalments } }) =>
    instalments
      .filter(({ reimbursed }) => reimbursed > 0n)
      .map(({ yearFrom, reimbursed }) => ({ courseId: course.id, yearFrom, amount: { minor: reimbursed, currency } })),
  );
  return used.length === 0 ? asker : { ...asker, used: [...asker.used, ...used] };
}
