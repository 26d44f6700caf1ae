import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import type { EligibilityClause } from '../eligibility/eligibility-policy';
import type { JobAssignment } from './job-assignment';

/** From when HR itself says that a clause of moving is met. It is the person's to see, and nobody else's. */
export interface EligibleFrom {
  readonly clause: EligibilityClause;
  readonly from: LocalDate;
}

export type EmployeeStatus = EmployeeV1['status'];

/** What the HR system says of a person. `undefined` leaves a fact as it is, `null` clears it. */
export interface EmployeeFacts {
  readonly externalId: string;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly status: EmployeeStatus;
  readonly serviceDate: LocalDate;
  readonly inRoleSince?: LocalDate | null | undefined;
  readonly leftOn?: LocalDate | null | undefined;
  readonly locale?: string | null | undefined;
  readonly eligibleFrom?: readonly EligibleFrom[] | null | undefined;
  readonly timeZone: string;
  readonly assignments: readonly JobAssignment[];
}

/** Whether a person works here, and their last day where one is known. */
export interface Employment {
  readonly status: EmployeeStatus;
  readonly leftOn: LocalDate | null;
}

/** What the day makes of a person's facts: jobs begin and end in their unit's time zone, employment in the person's. */
export interface Standing extends Employment {
  readonly inRoleSince: LocalDate | null;
  readonly roleRunSince: LocalDate | null;
  readonly managerId: string | null;
  /** The first day to come on which the same facts say something else. */
  readonly nextChangeOn: LocalDate | null;
}
