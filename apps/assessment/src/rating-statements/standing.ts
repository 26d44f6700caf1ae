import type { LocalDate } from '@libs/platform';
import { effectiveStatements } from './effective-statement';
import { isOfOthers, type Statement } from './statement';

/**
 * Why a statement is the level of its skill, or is not. `OUTRANKED`: another one goes before it. `NOT_SEEN`: it waits for
 * the person to read it. `DISPUTED`: the person says that it is not so, and something else goes before it, or they never
 * let it stand. `SWITCHED_OFF`: their company lets no such word count. `NOT_SURE`: it says no level.
 */
export const STANDINGS = ['COUNTS', 'OUTRANKED', 'NOT_SEEN', 'DISPUTED', 'SWITCHED_OFF', 'NOT_SURE'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface StandingStatement extends Statement {
  readonly standing: Standing;
}

/** Of each skill what each source said last, with how it stands, in the order in which statements come. */
export function lastStatements(statements: readonly Statement[], asOf: LocalDate): StandingStatement[] {
  const effective = effectiveStatements(statements, asOf);
  const last = new Map<string, Statement>();
  for (const each of statements) {
    const place = `${each.skillId} ${each.source}`;
    // An older one that counts is shown beside a younger one of the same source that does not.
    if (!last.has(place)) last.set(place, each);
    else if (effective.get(each.skillId)?.id === each.id) last.set(`${place} counts`, each);
  }
  return [...last.values()].map((each) => ({ ...each, standing: standingOf(each, effective.get(each.skillId)) }));
}

function standingOf(statement: Statement, effective: Statement | undefined): Standing {
  if (effective?.id === statement.id) return 'COUNTS';
  if (statement.level === null) return 'NOT_SURE';
  if (!statement.switchedOn) return 'SWITCHED_OFF';
  if (statement.disputedOn !== null) return 'DISPUTED';
  if (isOfOthers(statement) && statement.seenOn === null) return 'NOT_SEEN';
  return 'OUTRANKED';
}
