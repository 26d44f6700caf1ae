import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';

/** As much of a person as says whether they still work here. */
export interface Employment {
  readonly status: EmployeeV1['status'];
  readonly timeZone: string;
  /** Last days of the person's jobs; null for one without an end. */
  readonly lastDays: readonly (LocalDate | null)[];
}

/** The last day still belongs to the employment. Somebody who left without a last day has left at once. */
export function isOver({ status, lastDays }: Employment, today: LocalDate): boolean {
  return status === 'LEFT' && !lastDays.some((day) => day !== null && day >= today);
}
