import type { ContractType } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import type { MinorMoney } from '../reimbursement/money';
import type { CostKind, EmployeeStatus, PolicyClauses } from '../reimbursement/policy-clauses';

/** The clauses of the policy that holds on the day of asking, and its last day; null has no end. */
export interface PolicyInForce extends PolicyClauses {
  readonly id: string;
  readonly version: number;
  readonly validTo: LocalDate | null;
  /** External ids of the providers that the policy approves by a name which they have or had. */
  readonly providersMeant: readonly string[];
}

/** What is known of the person who asks. */
export interface PersonFacts {
  readonly legalEntity: string | null;
  readonly country: string | null;
  readonly contract: ContractType | null;
  readonly weeklyHours: number | null;
  readonly fte: number | null;
  readonly serviceDate: LocalDate;
  readonly status: EmployeeStatus;
  /** The last day, once it is known. */
  readonly leftOn: LocalDate | null;
}

/** What was promised for other courses already, in the policy year that begins on that day. */
export interface UsedAllowance {
  readonly yearFrom: LocalDate;
  readonly amount: MinorMoney;
}

/** What is asked about: a course, in a run or without one. */
export interface AskedCourse {
  readonly costs: Readonly<Record<CostKind, bigint>>;
  readonly currency: string;
  readonly provider: string;
  readonly providerCode: string | null;
  readonly mandatory: boolean;
  /** Whether it gives what the person's own job, or some job here, asks for; null when it cannot be known. */
  readonly servesCurrentJob: boolean | null;
  readonly servesRoleHere: boolean | null;
  /** First and last day of the run; null without one. */
  readonly dates: { readonly start: LocalDate; readonly end: LocalDate } | null;
  /** What others pay towards it, in minor units. */
  readonly otherAid: bigint;
}

/** Everything that an answer follows from. */
export interface Question {
  readonly policy: PolicyInForce | null;
  readonly person: PersonFacts | null;
  readonly course: AskedCourse;
  readonly used: readonly UsedAllowance[];
  /** The day of asking. */
  readonly asOf: LocalDate;
}

/** What the course costs in all, in minor units. */
export function priceOf({ costs }: AskedCourse): bigint {
  return Object.values(costs).reduce((sum, each) => sum + each, 0n);
}
