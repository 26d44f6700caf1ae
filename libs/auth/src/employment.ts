import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';

/** As much of a person as says whether they still work here. */
export interface Employment {
  readonly status: EmployeeV1['status'];
  readonly timeZone: string;
  /** The last day, once it is known. */
  readonly leftOn: LocalDate | null;
}

/** The last day still belongs to the employment. Somebody who left without a last day has left at once. */
export function isOver({ status, leftOn }: Employment, today: LocalDate): boolean {
  return leftOn === null ? status === 'LEFT' : leftOn < today;
}
