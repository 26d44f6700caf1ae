import { STATEMENT_SOURCES, type StatementSource } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { staleFrom } from '@libs/requirements';
import { counts, type CountingStatement, type Statement } from './statement';

/** A statement that is old or that the person disputes still says a level, and confirms nothing. */
export function isUnconfirmed({ ratedOn, disputedOn }: Statement, asOf: LocalDate): boolean {
  return disputedOn !== null || staleFrom(ratedOn) <= asOf;
}

/**
 * Which of the statements about one skill is its level on a day; null where none counts. By the precedence of the person's
 * company, never averaged, then the youngest, of one day the first of the list; what is assumed from a job is none of them; what is disputed comes after everything else, in the same order. Age takes no level
 * away, only its confirmation, and a fresh statement of the same level gives that back.
 */
export function effectiveStatement(statements: readonly Statement[], asOf: LocalDate): CountingStatement | null {
  const rank = ({ source, precedence, disputedOn }: Statement) =>
    placeOf(source, precedence) + (disputedOn === null ? 0 : STATEMENT_SOURCES.length);
  const age = (a: Statement, b: Statement) => Number(a.ratedOn < b.ratedOn) - Number(a.ratedOn > b.ratedOn);
  const counting = statements.filter(counts).sort((a, b) => rank(a) - rank(b) || age(a, b));
  const [first] = counting;
  if (first === undefined || !isUnconfirmed(first, asOf)) return first ?? null;
  return counting.find((each) => each.level === first.level && !isUnconfirmed(each, asOf)) ?? first;
}

/** Whom an order does not name comes after those whom it names. */
function placeOf(source: StatementSource, precedence: readonly StatementSource[]): number {
  const place = precedence.indexOf(source);
  return place === -1 ? STATEMENT_SOURCES.length - 1 : place;
}

/** The level of each skill by what was said of it, in the order in which skills come. */
export function effectiveStatements(statements: readonly Statement[], asOf: LocalDate): Map<string, CountingStatement> {
  const bySkill = Map.groupBy(statements, ({ skillId }) => skillId);
  return new Map(
    [...bySkill].flatMap(([skillId, said]) => {
      const effective = effectiveStatement(said, asOf);
      return effective === null ? [] : [[skillId, effective] as const];
    }),
  );
}
