import { SentDay, type CanonicalId } from '@libs/imports';
import { DomainError } from '@libs/platform';
import { z } from 'zod';
import { IMPORTED_SOURCES } from './imported-rating';

const HIGHEST = 10;
const Code = z.string().trim().min(1);

export const RatingRowSchema = z.strictObject({
  externalId: Code,
  person: Code.optional(),
  skill: Code.optional(),
  source: z.enum(IMPORTED_SOURCES).optional(),
  level: z.int().min(0).max(HIGHEST).nullish(),
  notSure: z.boolean().nullish(),
  ratedOn: SentDay.optional(),
});

/** One rating as another system states it: a level, or "not sure". */
export type RatingRow = z.infer<typeof RatingRowSchema>;

/** The row with its skill under the canonical id. */
export function canonicalRating(row: RatingRow, canonicalId: CanonicalId): RatingRow {
  return row.skill === undefined ? row : { ...row, skill: canonicalId('skills', row.skill) };
}

/** Null: not sure. Undefined: the row does not say. @throws DomainError INVALID when it says both. */
export function levelIn({ level, notSure }: RatingRow): number | null | undefined {
  if (notSure !== true) return level ?? undefined;
  if (level != null) throw DomainError.invalid('notSure', 'and a level contradict each other');
  return null;
}
