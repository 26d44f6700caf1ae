import type { Day } from './calendar';

/** A level of education reached, on the ordered steps 1…8 of ISCED 2011 (3 upper secondary, 6 bachelor, 8 doctor). */
export interface HeldEducation {
  readonly level: number;
  readonly field?: string | undefined;
  /** Still ahead when it lies after the day that is asked about; unknown counts as reached. */
  readonly awardedOn?: Day | undefined;
}

/** A time in which work of a family or job role was done. `to` is its last day; absent while it lasts. */
export interface HeldExperience {
  readonly family?: string | undefined;
  readonly jobRoleId?: string | undefined;
  readonly from: Day;
  readonly to?: Day | undefined;
  /** Share of full time, 0…1, told to the hundredth. */
  readonly fte: number;
}

/** A licence or certificate. `expiresOn` is the last day on which it is valid; absent when it never expires. */
export interface HeldCredential {
  readonly type: string;
  readonly issuedOn?: Day | undefined;
  readonly expiresOn?: Day | undefined;
}

/** What somebody is eligible for: a permit, a waiting time served. `until` is its last day. */
export interface HeldEligibility {
  readonly code: string;
  readonly from: Day;
  readonly until?: Day | undefined;
}

/** What a person's records prove. A kind that is absent was never told, so nothing can be said about it; an empty one was told to be empty. */
export interface HeldRecords {
  readonly education?: readonly HeldEducation[] | undefined;
  readonly experience?: readonly HeldExperience[] | undefined;
  /** Jobs that the employer knows of anyway. They count as experience and say nothing of the time before them. */
  readonly worked?: readonly HeldExperience[] | undefined;
  readonly credentials?: readonly HeldCredential[] | undefined;
  readonly eligibility?: readonly HeldEligibility[] | undefined;
}
