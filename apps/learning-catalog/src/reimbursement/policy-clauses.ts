import type { ContractType, EmployeeV1, LocalizedText, Money } from '@libs/contracts';
import type { MinorMoney } from './money';

/** What a course costs money for; the order in which other aid is taken off. */
export const COST_KINDS = ['tuition', 'fees', 'books', 'supplies', 'exam'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What a course has to be good for. */
export type Purpose = 'CURRENT_JOB' | 'ROLE_HERE' | 'ANY';
/** What decides in which policy year money counts. */
export type CountedBy = 'COURSE_END' | 'PAYMENT' | 'EXPENSE';
/** Who pays the provider, and when. */
export type PaymentMode = 'REIMBURSE' | 'DIRECT_BILL' | 'ADVANCE';
export type RepayCurve = 'LINEAR' | 'WHOLE';
export type EmployeeStatus = EmployeeV1['status'];

/** A rate and a cap of one kind of costs; what is null follows the policy. */
export interface CostClause<M> {
  readonly percentage: number | null;
  readonly cap: M | null;
}

/** The share of the reimbursement that a result brings. */
export interface ResultClause {
  readonly result: string;
  readonly percentage: number;
}

/** Every clause of a policy (domain.md §5). Null is a clause that the policy does not have. */
export interface Clauses<M> {
  /** Null covers every legal entity. */
  readonly legalEntity: string | null;
  readonly country: string | null;
  readonly contracts: readonly ContractType[];
  readonly minimumWeeklyHours: number | null;
  readonly minimumFte: number | null;
  /** Whole months of service needed on the day of `serviceCountedAt`. */
  readonly monthsOfService: number;
  readonly serviceCountedAt: 'ASKING' | 'START';
  readonly statusesAtStart: readonly EmployeeStatus[] | null;
  readonly statusesAtPayment: readonly EmployeeStatus[] | null;

  readonly purpose: Purpose;
  /** Names, former ones included, or external ids of providers; null approves all. */
  readonly providers: readonly string[] | null;
  /** What the employer demands it pays whole: no rate, no limit, no repayment. */
  readonly mandatoryInFull: boolean;

  /** 0…100 of the price, for kinds of costs without a rate of their own. */
  readonly percentage: number;
  readonly costs: Readonly<Partial<Record<CostKind, CostClause<M>>>>;
  /** Best first or not: the answer counts on the best. A withdrawal brings nothing, always. */
  readonly results: readonly ResultClause[];

  /** Most that is paid for one course. */
  readonly cap: M | null;
  readonly yearCap: M | null;
  readonly lifetimeCap: M | null;
  /** First day of the policy year, MM-DD. */
  readonly yearStart: string;
  readonly countedBy: CountedBy;
  readonly otherAid: 'DEDUCTED' | 'IGNORED';

  /** Days before the start from which one may ask, and up to which; negative is after the start. */
  readonly askFromDaysBefore: number | null;
  readonly askUntilDaysBefore: number | null;
  readonly daysToDecide: number | null;
  readonly daysToProve: number | null;
  readonly daysToPay: number | null;

  readonly payment: PaymentMode;
  readonly paidHours: number | null;
  readonly leaveDays: number | null;
  /** Null or 0 asks for nothing back. */
  readonly repayMonths: number | null;
  readonly repayCurve: RepayCurve;

  readonly taxNote: LocalizedText | null;
  readonly howToAsk: LocalizedText | null;
  readonly document: string | null;
  readonly contact: string | null;
}

/** The clauses with exact money. */
export type PolicyClauses = Clauses<MinorMoney>;
/** The clauses as they are stored: money as text, since JSON has no big integers. */
export type StoredClauses = Clauses<Money>;

/** What no policy can be without. */
export type NeededClauses = Pick<StoredClauses, 'contracts' | 'monthsOfService' | 'percentage'>;

/** What holds of every clause that a policy does not state. */
export const UNSTATED: Omit<Clauses<never>, keyof NeededClauses> = {
  legalEntity: null,
  country: null,
  minimumWeeklyHours: null,
  minimumFte: null,
  serviceCountedAt: 'ASKING',
  statusesAtStart: null,
  statusesAtPayment: null,
  purpose: 'ANY',
  providers: null,
  mandatoryInFull: false,
  costs: {},
  results: [],
  cap: null,
  yearCap: null,
  lifetimeCap: null,
  yearStart: '01-01',
  countedBy: 'EXPENSE',
  otherAid: 'DEDUCTED',
  askFromDaysBefore: null,
  askUntilDaysBefore: null,
  daysToDecide: null,
  daysToProve: null,
  daysToPay: null,
  payment: 'REIMBURSE',
  paidHours: null,
  leaveDays: null,
  repayMonths: null,
  repayCurve: 'LINEAR',
  taxNote: null,
  howToAsk: null,
  document: null,
  contact: null,
};

/** All clauses: a version stored before a clause was known does not have it. */
export function wholeClauses(stated: Partial<StoredClauses> & NeededClauses): StoredClauses {
  return { ...UNSTATED, ...stated };
}
