import type { LocalDate } from '@libs/platform';

/** The clauses by name, in the order in which they are asked. */
export type Clause =
  | 'PERSON'
  | 'NO_POLICY'
  | 'CURRENCY'
  | 'CONTRACT'
  | 'MINIMUM_HOURS'
  | 'MINIMUM_FTE'
  | 'STATUS_AT_START'
  | 'STATUS_AT_PAYMENT'
  | 'PURPOSE'
  | 'PROVIDER'
  | 'MONTHS_OF_SERVICE'
  | 'ASK_FROM'
  | 'ASK_UNTIL'
  | 'VALIDITY'
  | 'OTHER_AID'
  | 'PERCENTAGE'
  | 'COST_CAP'
  | 'RESULT'
  | 'CAP'
  | 'LIFETIME_CAP'
  | 'YEAR_CAP';

/**
 * MET: it does not stand in the way. NOT_MET: it does, and waiting does not help. NOT_YET: it will be met on a day.
 * LIMITS: less is paid because of it. UNKNOWN: what it asks about is not known.
 */
export type Verdict = 'MET' | 'NOT_MET' | 'NOT_YET' | 'LIMITS' | 'UNKNOWN';

/** Something said as a code and its facts: texts are made at the edge. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How one clause stands for this person, course and day. */
export interface ClauseCheck {
  readonly clause: Clause;
  readonly verdict: Verdict;
  /** What it asks for, and what was found. */
  readonly params: Reason['params'];
  /** With NOT_YET: the first day on which it is met. */
  readonly from: LocalDate | null;
  /** What would change it. */
  readonly change: Reason | null;
}

type Said = Partial<Pick<ClauseCheck, 'params' | 'from' | 'change'>>;

/** One line of a check; what is left out is empty. */
export function check(clause: Clause, verdict: Verdict, said: Said = {}): ClauseCheck {
  return { clause, verdict, params: said.params ?? {}, from: said.from ?? null, change: said.change ?? null };
}
