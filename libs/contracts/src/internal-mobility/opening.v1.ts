import { z } from 'zod';
import { defineContract } from '../contract';
import { ContractType, Id, LocalDate, LocalizedText, PayRange, Version } from '../values';

const OpeningState = z.object({
  id: Id,
  version: Version,
  jobRoleId: Id,
  seats: z.int().positive(),
  unit: z.string().min(1).optional(),
  location: LocalizedText.optional(),
  shiftPattern: z.string().min(1).optional(),
  weeklyHours: z.number().min(0).max(80).optional(),
  contract: ContractType,
  payRange: PayRange.optional(),
  publishedOn: LocalDate.optional(),
  closesOn: LocalDate.optional(),
  decidesOn: LocalDate.optional(),
  filledOn: LocalDate.optional(),
  filledFrom: z.enum(['INSIDE', 'OUTSIDE']).optional(),
  applicants: z.int().min(0).optional().describe('How many people applied, where the employer counts.'),
  identifiedCandidate: z.boolean().optional().describe('Whether the owner already has somebody in mind.'),
  status: z.enum(['DRAFT', 'PUBLISHED', 'CLOSED', 'FILLED', 'CANCELLED']),
});

export const OpeningV1 = defineContract({
  owner: 'internal-mobility',
  aggregate: 'opening',
  major: 1,
  personal: false,
  happenings: ['drafted', 'published', 'changed', 'closed', 'filled', 'cancelled'],
  schema: OpeningState.describe('An open internal role: a job role with seats, place and dates.'),
});
export type OpeningV1 = z.infer<typeof OpeningState>;
