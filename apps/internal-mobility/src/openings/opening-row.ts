import { ContractType, LocalizedText, PayRange } from '@libs/contracts';
import { SentDay, type CanonicalId } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { z } from 'zod';
import { jobRoleId } from '../job-roles/job-role-row';
import type { StatedFacts } from './opening';

const MOST_SEATS = 100_000;
const MOST_APPLICANTS = 1_000_000;
const Code = z.string().trim().min(1);

const HowToApplyRow = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).nullish(),
  contact: Code.nullish(),
  whatTheySee: LocalizedText.nullish(),
});

export const OpeningRowSchema = z.strictObject({
  externalId: Code,
  jobRole: Code.optional(),
  seats: z.int().min(1).max(MOST_SEATS).optional(),
  unit: Code.nullish(),
  location: LocalizedText.nullish(),
  shiftPattern: Code.nullish(),
  weeklyHours: z.number().min(0).max(80).nullish(),
  contract: ContractType.optional(),
  payRange: PayRange.nullish(),
  publishedOn: SentDay.nullish(),
  closesOn: SentDay.nullish(),
  decidesOn: SentDay.nullish(),
  filledOn: SentDay.nullish(),
  filledFrom: z.enum(['INSIDE', 'OUTSIDE']).nullish(),
  applicants: z.int().min(0).max(MOST_APPLICANTS).nullish(),
  howToApply: HowToApplyRow.nullish(),
  identifiedCandidate: z.boolean().nullish(),
  status: z.enum(['DRAFT', 'PUBLISHED', 'CLOSED', 'FILLED', 'CANCELLED']).optional(),
});

/** One opening as the HR system sends it; the job role by its external id. A field left out keeps what it was; null clears it. */
export type OpeningRow = z.infer<typeof OpeningRowSchema>;

/** What a row says of an opening; what it leaves out is undefined. */
export function factsOf({ externalId: _, jobRole, ...facts }: OpeningRow): StatedFacts {
  return { ...facts, ...(jobRole === undefined ? {} : { jobRoleId: jobRoleId(jobRole) }) };
}

/** The row with its job role and unit under canonical ids. */
export function canonicalOpening(row: OpeningRow, canonicalId: CanonicalId): OpeningRow {
  const { jobRole, unit } = row;
  return {
    ...row,
    ...(jobRole === undefined ? {} : { jobRole: canonicalId('job-roles', jobRole) }),
    ...(unit == null ? {} : { unit: canonicalId('units', unit) }),
  };
}

/** The id of an imported opening, the same in every service. */
export function openingId(externalId: string): string {
  return referenceId('opening', externalId);
}
