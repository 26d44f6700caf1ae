import type { ContractType } from '@libs/contracts';
import { addMonths, type LocalDate } from '@libs/platform';
import type { EligibilityClause, EligibilityClauses, WaiverRole } from '../eligibility/eligibility-policy';
import type { EligibleFrom, EmployeeStatus } from '../employment/employee-facts';
import { reason, type Reason } from './reason';

/** How one clause of a policy stands: FROM a day on, UNMET with no day that would change it, UNKNOWN until somebody says. */
export type ClauseStanding = 'MET' | 'FROM' | 'UNMET' | 'UNKNOWN';

/** One line of the answer. `waiverBy`: who may let the person off, where that would help. */
export interface ClauseAnswer {
  readonly clause: EligibilityClause;
  readonly standing: ClauseStanding;
  readonly from: LocalDate | null;
  readonly waiverBy: WaiverRole | null;
  readonly reason: Reason;
}

export type EligibilityStanding = 'ELIGIBLE' | 'ELIGIBLE_FROM' | 'WAIVER_POSSIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN';

/** Whether a person may move to an opening, with one line for each clause that the policy has. */
export interface Eligibility {
  readonly standing: EligibilityStanding;
  readonly from: LocalDate | null;
  readonly waiverBy: WaiverRole | null;
  readonly clauses: readonly ClauseAnswer[];
}

/** What is known of whoever wants to move. */
export interface Mover {
  readonly status: EmployeeStatus | null;
  readonly serviceDate: LocalDate | null;
  readonly inRoleSince: LocalDate | null;
  readonly contract: ContractType | null;
  /** The last day of the job held now, where one is set. */
  readonly jobEndsOn: LocalDate | null;
  /** Whether the opening is at the level of the job held now; null: not known, so the longer wait counts. */
  readonly lateral: boolean | null;
  /** What HR itself says of clauses: it goes before what is reckoned. */
  readonly eligibleFrom: readonly EligibleFrom[];
}

type Line = Omit<ClauseAnswer, 'waiverBy'>;

/**
 * Pure: the same policy, person and day give the same answer. Without a policy nobody knows, whatever HR says of a clause.
 */
export function eligibilityOf(policy: EligibilityClauses | null, mover: Mover, asOf: LocalDate): Eligibility {
  const told = mover.eligibleFrom.map((each) => toldByHr(each, asOf));
  if (policy === null) {
    const clauses = told.map((line) => ({ ...line, waiverBy: null }));
    return { standing: 'UNKNOWN', from: null, waiverBy: null, clauses };
  }
  const reckoned = [
    monthsInRole(policy, mover, asOf),
    since('MONTHS_OF_SERVICE', policy.monthsOfService, mover.serviceDate, asOf),
    oneOf('CONTRACT', policy.contracts, mover.contract),
    oneOf('STATUS', policy.statuses, mover.status),
    fixedTermEnd(policy.fixedTermMonthsLeft, mover.jobEndsOn, asOf),
    declared('PLACE', policy.placeAsked),
    declared('PERMIT', policy.permitAsked),
  ];
  const untold = reckoned.filter((line) => line !== null && !told.some(({ clause }) => clause === line.clause));
  const lines = [...untold, ...told].filter((line) => line !== null);
  const clauses = lines.map((line) => withWaiver(line, policy));
  return { ...summed(clauses), clauses };
}

/** What stands in the way decides: first what nothing changes, then questions, then waivers, then days. */
function summed(clauses: readonly ClauseAnswer[]): Omit<Eligibility, 'clauses'> {
  const open = clauses.filter(({ standing }) => standing !== 'MET');
  const has = (wanted: ClauseStanding) => open.some(({ standing }) => standing === wanted);
  const from = latest(open.map((line) => line.from));
  const waiverBy = open.every((line) => line.waiverBy !== null) ? (open[0]?.waiverBy ?? null) : null;
  if (open.some((line) => line.standing === 'UNMET' && line.waiverBy === null))
    return { standing: 'NOT_ELIGIBLE', from: null, waiverBy: null };
  if (has('UNKNOWN')) return { standing: 'UNKNOWN', from: null, waiverBy: null };
  if (has('UNMET')) return { standing: 'WAIVER_POSSIBLE', from, waiverBy: waiverOf(open) };
  return { standing: open.length === 0 ? 'ELIGIBLE' : 'ELIGIBLE_FROM', from, waiverBy };
}

function waiverOf(open: readonly ClauseAnswer[]): WaiverRole | null {
  return open.find((line) => line.standing === 'UNMET')?.waiverBy ?? null;
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

function withWaiver(line: Line, { waivable, waiverBy }: EligibilityClauses): ClauseAnswer {
  const helps = line.standing === 'FROM' || line.standing === 'UNMET';
  return { ...line, waiverBy: helps && waivable.includes(line.clause) ? waiverBy : null };
}

function monthsInRole(policy: EligibilityClauses, { inRoleSince, lateral }: Mover, asOf: LocalDate): Line | null {
  const { monthsInRole: any, monthsInRoleLateral: sameLevel } = policy;
  const longer = any === null || sameLevel === null ? (any ?? sameLevel) : Math.max(any, sameLevel);
  const sideways = sameLevel ?? any;
  const months = lateral === null ? longer : lateral ? sideways : any;
  return since('MONTHS_IN_ROLE', months, inRoleSince, asOf);
}

function since(
  clause: EligibilityClause,
  months: number | null,
  start: LocalDate | null,
  asOf: LocalDate,
): Line | null {
  if (months === null || months === 0) return null;
  if (start === null)
    return { clause, standing: 'UNKNOWN', from: null, reason: reason(`${clause}_UNKNOWN`, { months }) };
  const from = addMonths(start, months);
  const met = from <= asOf;
  const told = reason(`${clause}_${met ? 'MET' : 'FROM'}`, { months, since: start, from });
  return { clause, standing: met ? 'MET' : 'FROM', from: met ? null : from, reason: told };
}

function oneOf(clause: EligibilityClause, allowed: readonly string[], actual: string | null): Line | null {
  if (allowed.length === 0) return null;
  const standing = actual === null ? 'UNKNOWN' : allowed.includes(actual) ? 'MET' : 'UNMET';
  return { clause, standing, from: null, reason: reason(`${clause}_${standing}`, { allowed: allowed.join(), actual }) };
}

function fixedTermEnd(months: number | null, endsOn: LocalDate | null, asOf: LocalDate): Line | null {
  if (months === null) return null;
  const met = endsOn === null || endsOn >= addMonths(asOf, months);
  const told = reason(`FIXED_TERM_END_${met ? 'MET' : 'UNMET'}`, { months, endsOn });
  return { clause: 'FIXED_TERM_END', standing: met ? 'MET' : 'UNMET', from: null, reason: told };
}

function toldByHr({ clause, from }: EligibleFrom, asOf: LocalDate): Line {
  const met = from <= asOf;
  const told = reason(`${clause}_${met ? 'MET' : 'FROM'}_BY_HR`, { from });
  return { clause, standing: met ? 'MET' : 'FROM', from: met ? null : from, reason: told };
}

/** Nobody but the person can say it, so it is a question and no verdict. */
function declared(clause: 'PLACE' | 'PERMIT', asked: boolean): Line | null {
  return asked ? { clause, standing: 'UNKNOWN', from: null, reason: reason(`${clause}_TO_BE_DECLARED`) } : null;
}
