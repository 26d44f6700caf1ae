import type { CanonicalId } from '@libs/imports';
import { z } from 'zod';
import { CredentialFacts, EducationFacts, ExperienceFacts } from './record-facts';

const Name = z.string().trim().min(1);
const NAMED = { externalId: Name, person: Name.optional() };

export const EducationRowSchema = EducationFacts.partial().extend(NAMED);
export const ExperienceRowSchema = ExperienceFacts.omit({ jobRoleId: true })
  .partial()
  .extend({ ...NAMED, jobRole: Name.nullish() });
export const CredentialRowSchema = CredentialFacts.partial().extend(NAMED);

/** One record as the employer states it; the person by their external id. A field left out keeps what it was. */
export type EducationRow = z.infer<typeof EducationRowSchema>;
export type ExperienceRow = z.infer<typeof ExperienceRowSchema>;
export type CredentialRow = z.infer<typeof CredentialRowSchema>;

/** The row with its job role under the canonical id. */
export function canonicalExperience(row: ExperienceRow, canonicalId: CanonicalId): ExperienceRow {
  return row.jobRole == null ? row : { ...row, jobRole: canonicalId('job-roles', row.jobRole) };
}
