import type { CanonicalId } from '@libs/imports';
import { z } from 'zod';

const SEATS_AT_MOST = 1_000_000;
const Code = z.string().trim().min(1);

export const SeatsRowSchema = z.strictObject({
  externalId: Code,
  jobRole: Code.optional(),
  unit: Code.nullish(),
  seats: z.int().min(0).max(SEATS_AT_MOST).optional(),
});

/** Seats of one job role in one unit, or one position among several, as HR states them. */
export type SeatsRow = z.infer<typeof SeatsRowSchema>;

/** The row with its job role and unit under canonical ids. */
export function canonicalSeats(row: SeatsRow, canonicalId: CanonicalId): SeatsRow {
  const { jobRole, unit } = row;
  return {
    ...row,
    ...(jobRole === undefined ? {} : { jobRole: canonicalId('job-roles', jobRole) }),
    ...(unit == null ? {} : { unit: canonicalId('units', unit) }),
  };
}
