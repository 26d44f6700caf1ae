import type { ContractType } from '@libs/contracts';
import { addMonths, type LocalDate } from '@libs/platform';
import type { MinorMoney } from './money';

/** The clauses of a policy that this version knows (domain.md §5). */
export interface PolicyClauses {
  /** Null covers every legal entity. */
  readonly legalEntity: string | null;
  readonly contracts: readonly ContractType[];
  /** Whole months of service needed on the day of asking. */
  readonly monthsOfService: number;
  /** 0…100 of the price. */
  readonly percentage: number;
  /** Most that is paid for one course; null is no cap. */
  readonly cap: MinorMoney | null;
}

/** The clauses of the policy that holds on the day of asking, and its last day; null has no end. */
export interface PolicyInForce extends PolicyClauses {
  readonly validTo: LocalDate | null;
}

/** What is known of the person who asks. */
export interface PersonFacts {
  readonly legalEntity: string | null;
  readonly contract: ContractType | null;
  readonly serviceDate: LocalDate;
}

export type AnswerKind = 'YES' | 'PARTLY' | 'NOT_YET' | 'NO' | 'UNKNOWN';
export type Clause =
  'NO_POLICY' | 'PERSON' | 'CONTRACT' | 'MONTHS_OF_SERVICE' | 'VALIDITY' | 'PERCENTAGE' | 'CAP' | 'CURRENCY';

/**
 * What the employer pays and what the person keeps paying; the two sum to the price exactly. `clause` is the one that
 * decided; `from` the first day on which the answer changes by itself. Money is null when it cannot be said.
 */
export interface Answer {
  readonly answer: AnswerKind;
  readonly clause: Clause | null;
  readonly from: LocalDate | null;
  readonly reimbursed: MinorMoney | null;
  readonly own: MinorMoney | null;
}

/** Does the employer pay for a course of this price, for this person, asked on this day? */
export function answer(
  policy: PolicyInForce | null,
  person: PersonFacts | null,
  price: MinorMoney,
  asOf: LocalDate,
): Answer {
  if (person === null) return unknown('PERSON');
  if (policy === null) return nothing('NO', 'NO_POLICY', price);
  if (person.contract === null || !policy.contracts.includes(person.contract)) return nothing('NO', 'CONTRACT', price);
  if (policy.cap !== null && policy.cap.currency !== price.currency) return unknown('CURRENCY');
  const from = addMonths(person.serviceDate, policy.monthsOfService);
  const paid = share(policy, price);
  if (asOf >= from || paid.answer === 'NO') return paid;
  // Waiting helps only as long as the policy holds: what another one will say nobody knows.
  if (policy.validTo !== null && policy.validTo < from) return nothing('NO', 'VALIDITY', price);
  // What will be paid once the service is long enough is said already, so that a person can plan with it.
  return { ...paid, answer: 'NOT_YET', clause: 'MONTHS_OF_SERVICE', from };
}

/** The policy for a person: the one of their legal entity before one for all, valid on the day; ties by id. */
export function policyFor<
  T extends { id: string; clauses: PolicyClauses; validFrom: LocalDate; validTo: LocalDate | null },
>(policies: readonly T[], person: PersonFacts, asOf: LocalDate): T | null {
  const fitting = policies.filter(
    ({ clauses, validFrom, validTo }) =>
      validFrom <= asOf &&
      (validTo === null || asOf <= validTo) &&
      (clauses.legalEntity === null || clauses.legalEntity === person.legalEntity),
  );
  const rank = ({ clauses, id }: T): string => `${clauses.legalEntity === null ? '1' : '0'}${id}`;
  return [...fitting].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] ?? null;
}

function share({ percentage, cap }: PolicyClauses, price: MinorMoney): Answer {
  // Rounded down to the minor unit: the employer never pays a fraction that the policy does not give.
  const part = (price.minor * BigInt(percentage)) / 100n;
  const capped = cap !== null && part > cap.minor;
  const reimbursed = capped ? cap.minor : part;
  const own = price.minor - reimbursed;
  const money = {
    from: null,
    reimbursed: { minor: reimbursed, currency: price.currency },
    own: { minor: own, currency: price.currency },
  };
  if (own === 0n) return { answer: 'YES', clause: null, ...money };
  const clause = capped ? 'CAP' : 'PERCENTAGE';
  return { answer: reimbursed === 0n ? 'NO' : 'PARTLY', clause, ...money };
}

function nothing(kind: AnswerKind, clause: Clause, price: MinorMoney): Answer {
  return { answer: kind, clause, from: null, reimbursed: { ...price, minor: 0n }, own: price };
}

function unknown(clause: Clause): Answer {
  return { answer: 'UNKNOWN', clause, from: null, reimbursed: null, own: null };
}
