import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';

/** As much of a person as says whether they still work here. */
export interface Employment {
  readonly status: EmployeeV1['status'];
  readonly timeZone: string;
  /** The last day of the employment, where one is known; then it alone counts. */
  readonly leftOn: LocalDate | null;
  /** Last days of the person's jobs; null for one without an end. */
  readonly lastDays: readonly (LocalDate | null)[];
}

/** The last day still belongs to the employment. Somebody who left without a last day has left at once. */
export function isOver({ status, leftOn, lastDays }: Employment, today: LocalDate): boolean {
  if (leftOn !== null) return leftOn < today;
  return status === 'LEFT' && !lastDays.some((day) => day !== null && day >= today);
}
