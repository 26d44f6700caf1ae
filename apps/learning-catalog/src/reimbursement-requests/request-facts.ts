import type { Money } from '@libs/contracts';
import { DomainError, type LocalDate } from '@libs/platform';
import { parseMoney } from '../reimbursement/money';

export const DECISIONS = ['APPROVED', 'DECLINED'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What somebody did, or was told, about a course. */
export const REQUEST_STEPS = ['ASKED', 'APPROVED', 'DECLINED', 'APPLIED', 'WITHDRAWN'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

/** How one ask for money stands, with the day of each step. */
export interface RequestFacts {
  readonly courseId: string;
  /** Null for the course whatever the run. */
  readonly runId: string | null;
  readonly askedOn: LocalDate | null;
  readonly decision: Decision | null;
  readonly decidedOn: LocalDate | null;
  /** What was approved. */
  readonly amount: Money | null;
  /** The day of applying for a place in the course. */
  readonly appliedOn: LocalDate | null;
  readonly withdrawnOn: LocalDate | null;
}

/** What holds of every request of which nobody says otherwise. */
export const NOTHING_YET = {
  runId: null,
  askedOn: null,
  decision: null,
  decidedOn: null,
  amount: null,
  appliedOn: null,
  withdrawnOn: null,
} as const;

/** One step on one day; an amount goes with APPROVED alone. */
export interface StepTaken {
  readonly step: RequestStep;
  readonly on: LocalDate;
  readonly amount: Money | null;
}

/** What the facts are after a step. To ask again begins anew; a new decision takes the place of the last one. */
export function afterStep(facts: RequestFacts, { step, on, amount }: StepTaken): RequestFacts {
  if (amount !== null && step !== 'APPROVED') throw DomainError.invalid('amount', 'goes with APPROVED alone');
  if (step === 'WITHDRAWN') return { ...facts, withdrawnOn: on };
  if (step === 'APPLIED') return { ...facts, appliedOn: on, withdrawnOn: null };
  if (step === 'ASKED')
    return { ...facts, askedOn: on, decision: null, decidedOn: null, amount: null, withdrawnOn: null };
  return { ...facts, decision: step, decidedOn: on, amount, withdrawnOn: null };
}

/** In one word: the last thing that counts. */
export function stateOf({ withdrawnOn, decision, askedOn }: RequestFacts): RequestStep {
  if (withdrawnOn !== null) return 'WITHDRAWN';
  return decision ?? (askedOn === null ? 'APPLIED' : 'ASKED');
}

/** `saidAs`: how a day is called where one is said alone. @throws DomainError INVALID naming the field. */
export function checkRequest(facts: RequestFacts, today: LocalDate, saidAs?: string): void {
  const { askedOn, decision, decidedOn, amount, appliedOn, withdrawnOn } = facts;
  const days = { askedOn, decidedOn, appliedOn, withdrawnOn };
  for (const [field, day] of Object.entries(days))
    if (day !== null && day > today) throw DomainError.invalid(saidAs ?? field, 'must not lie ahead');
  if (decision !== null && decidedOn === null) throw DomainError.invalid('decidedOn', 'is required with a decision');
  if (Object.values(days).every((day) => day === null))
    throw DomainError.invalid('askedOn', 'or another day is required');
  if (decision === null && decidedOn !== null) throw DomainError.invalid('decision', 'is required with decidedOn');
  if (decidedOn !== null && askedOn !== null && decidedOn < askedOn)
    throw DomainError.invalid(saidAs ?? 'decidedOn', 'must not be before askedOn');
  const begun = [askedOn, decidedOn, appliedOn].filter((day) => day !== null).sort()[0];
  if (withdrawnOn !== null && (begun === undefined || withdrawnOn < begun))
    throw DomainError.invalid(saidAs ?? 'withdrawnOn', 'must not be before there is something to withdraw');
  if (decision === 'APPROVED' && amount === null) throw DomainError.invalid('amount', 'is required with APPROVED');
  if (decision !== 'APPROVED' && amount !== null) throw DomainError.invalid('amount', 'goes with APPROVED alone');
  if (amount !== null) parseMoney(amount, 'amount');
}
