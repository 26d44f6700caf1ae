import type { CanonicalId } from '@libs/imports';
import { z } from 'zod';

const Code = z.string().trim().min(1);

export const AccessGrantRowSchema = z.strictObject({
  externalId: Code,
  person: Code.optional(),
  role: z.enum(['HR_PARTNER', 'HR_ADMIN', 'MOBILITY_ADMIN', 'LEARNING_ADMIN', 'AUDITOR']).optional(),
  scopeUnit: Code.nullish(),
  revoked: z.boolean().nullish(),
});

/**
 * One access role as the HR system names it; `person` is an employee's external id. A field left out keeps what it was;
 * null clears it.
 */
export type AccessGrantRow = z.infer<typeof AccessGrantRowSchema>;

/** The row with its person and unit under canonical ids. */
export function canonicalAccessGrant(row: AccessGrantRow, canonicalId: CanonicalId): AccessGrantRow {
  const { person, scopeUnit } = row;
  return {
    ...row,
    ...(person === undefined ? {} : { person: canonicalId('employees', person) }),
    ...(scopeUnit == null ? {} : { scopeUnit: canonicalId('units', scopeUnit) }),
  };
}
