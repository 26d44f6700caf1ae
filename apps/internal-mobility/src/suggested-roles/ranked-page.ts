import { DomainError } from '@libs/platform';
import type { PageQuery } from '@libs/subgraph';

/** Where a page of a ranked list ended, and what the list was computed from. */
export interface RankedPlace {
  readonly landscape: number;
  readonly profile: number;
  readonly place: number;
}

const CURSOR = /^(\d{1,9})\.(\d{1,9})\.(\d{1,3})$/;

/** Null for the first page. @throws DomainError INVALID naming `after`. */
export function placeAfter({ after }: PageQuery): RankedPlace | null {
  if (after === undefined) return null;
  const [, landscape, profile, place] = CURSOR.exec(after) ?? [];
  if (place === undefined) throw DomainError.invalid('after', 'is no cursor');
  return { landscape: Number(landscape), profile: Number(profile), place: Number(place) };
}

export function placeOf({ landscape, profile, place }: RankedPlace): string {
  return [landscape, profile, place].join('.');
}
