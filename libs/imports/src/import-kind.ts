import type { Tx } from '@libs/database';
import type { CommandContext, DomainError, LocalDate } from '@libs/platform';
import type { z } from 'zod';

/** What every row has: the sender's name for the thing. */
export interface KeyedRow {
  readonly externalId: string;
}

/** One thing that an import would write. `before` and `after` are plain facts, to say what differs. */
export interface PlannedChange<C> {
  readonly externalId: string;
  readonly what: 'CREATED' | 'UPDATED' | 'RETIRED';
  /** True when it moves who answers for whom, or who may see whom: many of them at once wait for a person. */
  readonly guarded?: boolean;
  readonly before: object | null;
  readonly after: object;
  readonly change: C;
}

/** What all rows together come to. A row that is in neither list stands already. */
export interface ImportPlan<C> {
  readonly changes: readonly PlannedChange<C>[];
  /** By external id. */
  readonly refused: ReadonlyMap<string, DomainError>;
  /** What else has to be written because of them: people below a manager who moved. */
  readonly along?: readonly C[];
  /** References to things of another service that are not known yet, as `kind:externalId`. */
  readonly unresolved?: readonly string[];
}

/** Things that end, and what else has to be written because of them. */
export type Retirement<C> = Pick<ImportPlan<C>, 'changes' | 'along'>;

/** A thing that is stored and counts as there. `endsOn`: the last day that the sender itself has given. */
export interface StoredThing {
  readonly externalId: string;
  readonly endsOn?: LocalDate | null;
}

/** Finds the name under which a thing was first known: ids come from it, whatever the sender calls it since. */
export type CanonicalId = (kind: string, externalId: string) => string;

/**
 * What a feature implements so that its things can be imported. All external ids it sees are canonical ones.
 * `plan` and `retire` load, decide and write nothing; `apply` saves, audits and publishes what they decided. They run
 * in one transaction, under the kind's lock.
 */
export interface ImportKind<R extends KeyedRow = KeyedRow, C = unknown> {
  /** In the plural, as a sender names it: `job-roles`. */
  readonly name: string;
  /** Strict: a column that it does not name is refused. Optional = may be missing, nullable = may be cleared. */
  readonly schema: z.ZodType<R>;
  /** Kinds of other services whose things its rows name: a renaming of those has to be told here too. */
  readonly refersTo?: readonly string[];
  /** The row with canonical ids in its references; the row itself when it refers to nothing. */
  canonical?(row: R, canonicalId: CanonicalId): R;
  /** Everything of this kind that is there now. */
  stored(tx: Tx): Promise<readonly StoredThing[]>;
  /** With what has ended; left out by a kind of which nothing that ended is renamed. */
  everStored?(tx: Tx): Promise<readonly StoredThing[]>;
  plan(tx: Tx, rows: readonly R[], context: CommandContext): Promise<ImportPlan<C>>;
  /** Left out by a kind whose things do not end because a list lacks them. */
  retire?(tx: Tx, externalIds: readonly string[], context: CommandContext): Promise<Retirement<C>>;
  /** The thing, by the name under which it was first known, is called otherwise from now on. */
  renamed?(tx: Tx, externalId: string, to: string, context: CommandContext): Promise<void>;
  apply(tx: Tx, changes: readonly C[], context: CommandContext): Promise<void>;
}
