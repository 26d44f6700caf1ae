import { DomainError } from '@libs/platform';
import type { PageQuery } from '@libs/subgraph';
import { validate } from 'uuid';

/** The texts among these that can be ids at all; what cannot be one is as absent as an unknown id. */
export function possibleIds(given: readonly string[]): string[] {
  return given.filter((text) => validate(text));
}

/** The id after which a page starts, or null for the first page. @throws DomainError INVALID naming `after`. */
export function afterId({ after }: PageQuery): string | null {
  if (after === undefined) return null;
  if (validate(after)) return after;
  throw DomainError.invalid('after', 'is no cursor');
}
