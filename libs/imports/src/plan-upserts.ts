import type { DomainError } from '@libs/platform';
import { snapshot } from './differences';
import type { KeyedRow, PlannedChange } from './import-kind';
import { planEach } from './judge-rows';

/** A thing as it is to be saved, and what has happened to it. */
export interface Changed<T, E> {
  readonly thing: T;
  readonly event: E;
}

/** How a row becomes a thing. What `define` and `update` cannot take they refuse with DomainError INVALID. */
export interface Upsert<R, T, E> {
  readonly known: (row: R) => T | undefined;
  readonly define: (row: R) => Changed<T, E>;
  /** What happened to the known thing, or null when nothing changed. */
  readonly update: (known: T, row: R) => E | null;
  /** The facts in which it is said what differs; everything of the thing unless told. */
  readonly shown?: (thing: T) => object;
}

/** Plans rows of which each makes a new thing or changes the one that is stored. */
export function planUpserts<R extends KeyedRow, T extends object, E extends string>(
  rows: readonly R[],
  { known, define, update, shown = snapshot }: Upsert<R, T, E>,
): { changes: PlannedChange<Changed<T, E>>[]; refused: Map<string, DomainError> } {
  return planEach(rows, (row) => {
    const { externalId } = row;
    const thing = known(row);
    if (thing === undefined) {
      const change = define(row);
      return { externalId, what: 'CREATED', before: null, after: shown(change.thing), change };
    }
    const before = shown(thing);
    const event = update(thing, row);
    if (event === null) return null;
    return { externalId, what: 'UPDATED', before, after: shown(thing), change: { thing, event } };
  });
}
