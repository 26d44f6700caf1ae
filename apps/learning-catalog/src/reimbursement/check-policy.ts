import type { Money } from '@libs/contracts';
import { DomainError, isLocalDate } from '@libs/platform';
import { formatMoney, parseMoney, type MinorMoney } from './money';
import { COST_KINDS, type Clauses, type PolicyClauses, type StoredClauses } from './policy-clauses';

const MONTHS_AT_MOST = 600;
const DAYS_AT_MOST = 3660;
const WITHDRAWAL = 'WITHDRAWAL';

const COUNTS = {
  monthsOfService: [0, MONTHS_AT_MOST],
  askFromDaysBefore: [-DAYS_AT_MOST, DAYS_AT_MOST],
  askUntilDaysBefore: [-DAYS_AT_MOST, DAYS_AT_MOST],
  daysToDecide: [0, DAYS_AT_MOST],
  daysToProve: [0, DAYS_AT_MOST],
  daysToPay: [0, DAYS_AT_MOST],
  paidHours: [0, 10_000],
  leaveDays: [0, 366],
  repayMonths: [0, MONTHS_AT_MOST],
} as const;

/** The clauses with every amount in its one spelling. @throws DomainError INVALID naming the clause. */
export function checkedClauses(clauses: StoredClauses): StoredClauses {
  percentage(clauses.percentage, 'percentage');
  for (const [clause, [least, most]] of Object.entries(COUNTS))
    count(clauses, clause as keyof typeof COUNTS, least, most);
  if (clauses.contracts.length === 0) throw DomainError.invalid('contracts', 'must name at least one kind of contract');
  for (const kind of COST_KINDS) percentage(clauses.costs[kind]?.percentage ?? 0, `costs.${kind}.percentage`);
  checkResults(clauses);
  // 2023 has no 29th of February, so that every year has the day.
  if (!isLocalDate(`2023-${clauses.yearStart}`))
    throw DomainError.invalid('yearStart', 'must be a day MM-DD of every year');
  const { askFromDaysBefore: from, askUntilDaysBefore: until } = clauses;
  if (from !== null && until !== null && from < until) {
    throw DomainError.invalid('askUntilDaysBefore', 'must not be more days before the start than askFromDaysBefore');
  }
  return withMoney(clauses, (money, clause) => formatMoney(parseMoney(money, clause)));
}

/** The clauses with exact money. */
export function exactClauses(clauses: StoredClauses): PolicyClauses {
  return withMoney(clauses, parseMoney);
}

function withMoney<M extends Money | MinorMoney>(
  clauses: StoredClauses,
  read: (money: Money, clause: string) => M,
): Clauses<M> {
  const cap = (clause: 'cap' | 'yearCap' | 'lifetimeCap') => {
    const money = clauses[clause];
    return money === null ? null : read(money, clause);
  };
  const costs = Object.entries(clauses.costs).map(([kind, { percentage: rate, cap: most }]) => {
    return [kind, { percentage: rate, cap: most === null ? null : read(most, `costs.${kind}.cap`) }];
  });
  return {
    ...clauses,
    costs: Object.fromEntries(costs) as Clauses<M>['costs'],
    cap: cap('cap'),
    yearCap: cap('yearCap'),
    lifetimeCap: cap('lifetimeCap'),
  };
}

function checkResults({ results }: StoredClauses): void {
  for (const [index, { result, percentage: share }] of results.entries()) {
    const field = `results.${String(index)}`;
    percentage(share, `${field}.percentage`);
    if (result === WITHDRAWAL) throw DomainError.invalid(`${field}.result`, 'a withdrawal brings nothing, always');
    if (results.findIndex((each) => each.result === result) !== index) {
      throw DomainError.invalid(`${field}.result`, 'stands twice in this policy');
    }
  }
}

function percentage(value: number, field: string): void {
  if (!Number.isInteger(value) || value < 0 || value > 100) {
    throw DomainError.invalid(field, 'must be a whole number from 0 to 100');
  }
}

function count(clauses: StoredClauses, clause: keyof typeof COUNTS, least: number, most: number): void {
  const value = clauses[clause] ?? 0;
  if (!Number.isInteger(value) || value < least || value > most) {
    throw DomainError.invalid(clause, `must be a whole number from ${String(least)} to ${String(most)}`);
  }
}
