import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import type { PersonFacts } from '../policy-answer/asked-course';

/** The primary job of a person on that day; undefined before the first and after the last. */
export function jobOn({ assignments }: EmployeeV1, asOf: LocalDate): EmployeeV1['assignments'][number] | undefined {
  const today = assignments.filter(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
  return today.find(({ primary }) => primary) ?? today[0];
}

/** What a policy asks of a person, from the primary job on that day. */
export function personFacts(employee: EmployeeV1, asOf: LocalDate): PersonFacts {
  const job = jobOn(employee, asOf);
  return {
    legalEntity: job?.legalEntity ?? null,
    country: job?.country ?? null,
    contract: job?.contract ?? null,
    weeklyHours: job?.weeklyHours ?? null,
    fte: job?.fte ?? null,
    serviceDate: employee.serviceDate,
    status: employee.status,
    leftOn: employee.leftOn ?? null,
  };
}
