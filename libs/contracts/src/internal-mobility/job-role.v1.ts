import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, LocalizedText, PayRange, RequirementKind, Version } from '../values';

const RequirementState = z.object({
  id: Id,
  kind: RequirementKind,
  subject: z.string().min(1).describe("For SKILL the skill's id; for other kinds the code of what is asked."),
  minimum: z.int().min(1).describe('Level for SKILL, months for EXPERIENCE, step for EDUCATION, else 1.'),
  mustHave: z.boolean(),
  weight: z
    .int()
    .min(0)
    .max(1000)
    .describe("Per mille of the role's skill requirements, summing to 1000; 0 for kinds that only gate."),
  typicalMonthsToClose: z.int().min(0).optional(),
});

const JobRoleState = z.object({
  id: Id,
  version: Version,
  origin: z.enum(['INSIDE', 'OUTSIDE']),
  title: LocalizedText,
  description: LocalizedText.optional(),
  family: z.string().min(1),
  sector: z.string().min(1).optional(),
  level: z.int().min(0).optional(),
  ladder: z.string().min(1).optional(),
  payRange: PayRange.optional(),
  requirements: z.array(RequirementState),
  retired: z.boolean(),
});

export const JobRoleV1 = defineContract({
  owner: 'internal-mobility',
  aggregate: 'job-role',
  major: 1,
  personal: false,
  happenings: ['defined', 'changed', 'retired'],
  schema: JobRoleState.describe(
    'A kind of job with what it asks. Occupations from outside are job roles of origin OUTSIDE and never get openings.',
  ),
});
export type JobRoleV1 = z.infer<typeof JobRoleState>;
