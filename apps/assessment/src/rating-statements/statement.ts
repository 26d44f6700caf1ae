import { STATEMENT_SOURCES, type StatementSource } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import type { RatingSource } from '../ratings/rating';

/** What somebody said of one skill of a person. */
export interface Statement {
  readonly id: string;
  readonly skillId: string;
  readonly source: StatementSource;
  /** A step of the skill's scale, 0 = not held; null: not sure. */
  readonly level: number | null;
  readonly ratedOn: LocalDate;
  /** The day on which the person said that they have read it and let it stand; null before. */
  readonly seenOn: LocalDate | null;
  /** The day on which the person said that it is not so; null where they did not, or no longer. */
  readonly disputedOn: LocalDate | null;
  /** Whether the person's company lets what such a source says count. */
  readonly switchedOn: boolean;
  /** Who is believed before whom in the person's company; the same for all that was said of them. */
  readonly precedence: readonly StatementSource[];
}

/** A statement that says a level and counts. */
export type CountingStatement = Statement & { readonly level: number };

/** Others' words wait for the person to read them; what one says oneself, and evidence, count at once. */
export function isOfOthers({ source }: { readonly source: RatingSource }): boolean {
  return source === 'MANAGER' || source === 'PEER';
}

export function counts(statement: Statement): statement is CountingStatement {
  if (statement.level === null) return false;
  return !isOfOthers(statement) || (statement.switchedOn && statement.seenOn !== null);
}

/** What somebody says at this moment, of whom nothing is asked first, beside what was said before. */
export function said(
  now: Pick<Statement, 'id' | 'skillId' | 'source' | 'level' | 'ratedOn'>,
  [before]: readonly Statement[],
): Statement {
  // With nothing beside it, no order counts.
  const precedence = before?.precedence ?? STATEMENT_SOURCES;
  return { ...now, seenOn: null, disputedOn: null, switchedOn: true, precedence };
}
