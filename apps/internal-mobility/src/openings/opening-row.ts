import { ContractType, LocalDate, LocalizedText, PayRange } from '@libs/contracts';
import { checkRow } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { z } from 'zod';
import { jobRoleId } from '../job-roles/job-role-row';
import type { OpeningFacts } from './opening';

const MOST_SEATS = 100_000;
const MOST_APPLICANTS = 1_000_000;
const Code = z.string().trim().min(1);

const HowToApplyRow = z.object({
  url: z.url({ protocol: /^https?$/ }).nullish(),
  contact: Code.nullish(),
  whatTheySee: LocalizedText.nullish(),
});

const OpeningRowSchema = z.object({
  externalId: Code,
  jobRole: Code,
  seats: z.int().min(1).max(MOST_SEATS),
  unit: Code.nullish(),
  location: LocalizedText.nullish(),
  shiftPattern: Code.nullish(),
  weeklyHours: z.number().min(0).max(80).nullish(),
  contract: ContractType,
  payRange: PayRange.nullish(),
  publishedOn: LocalDate.nullish(),
  closesOn: LocalDate.nullish(),
  decidesOn: LocalDate.nullish(),
  filledOn: LocalDate.nullish(),
  filledFrom: z.enum(['INSIDE', 'OUTSIDE']).nullish(),
  applicants: z.int().min(0).max(MOST_APPLICANTS).nullish(),
  howToApply: HowToApplyRow.nullish(),
  identifiedCandidate: z.boolean().nullish(),
  status: z.enum(['DRAFT', 'PUBLISHED', 'CLOSED', 'FILLED', 'CANCELLED']),
});

/** One opening as the HR system sends it; the job role by its external id. */
export type OpeningRow = z.input<typeof OpeningRowSchema>;

export interface OpeningDraft {
  readonly id: string;
  readonly externalId: string;
  readonly facts: OpeningFacts;
}

/** @throws DomainError (invalid) naming the field. */
export function draftOpening(row: OpeningRow): OpeningDraft {
  const { externalId, jobRole, ...facts } = checkRow(OpeningRowSchema, row);
  return {
    id: openingId(externalId),
    externalId: externalId.normalize('NFC'),
    facts: { ...facts, jobRoleId: jobRoleId(jobRole) },
  };
}

/** The id of an imported opening, the same in every service. */
export function openingId(externalId: string): string {
  return referenceId('opening', externalId);
}
