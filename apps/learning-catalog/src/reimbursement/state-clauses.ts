import { COST_KINDS, UNSTATED, wholeClauses, type CostClause, type StoredClauses } from './policy-clauses';
import type { Money } from '@libs/contracts';
import type { ClauseCells } from './reimbursement-policy-row';

/** The clauses that a row states over those that stood: what it leaves out stays, what is null is unstated again. */
export function stateClauses(stood: StoredClauses, { costs, ...cells }: ClauseCells): StoredClauses {
  const stated = Object.entries(cells)
    .filter(([, value]) => value !== undefined)
    .map(([clause, value]) => [clause, value ?? UNSTATED[clause as keyof typeof UNSTATED]]);
  return wholeClauses({
    ...stood,
    ...(Object.fromEntries(stated) as Partial<StoredClauses>),
    ...(costs === undefined ? {} : { costs: costs === null ? {} : stateCosts(stood.costs, costs) }),
  });
}

function stateCosts(stood: StoredClauses['costs'], cells: NonNullable<ClauseCells['costs']>): StoredClauses['costs'] {
  const kinds = COST_KINDS.flatMap((kind) => {
    const [before, cell] = [stood[kind], cells[kind]];
    if (cell === undefined) return before === undefined ? [] : [[kind, before] as const];
    if (cell === null) return [];
    const clause: CostClause<Money> = {
      percentage: cell.percentage === undefined ? (before?.percentage ?? null) : cell.percentage,
      cap: cell.cap === undefined ? (before?.cap ?? null) : cell.cap,
    };
    return clause.percentage === null && clause.cap === null ? [] : [[kind, clause] as const];
  });
  return Object.fromEntries(kinds);
}
