import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Version } from '../values';

const AccessGrantState = z.object({
  id: Id,
  version: Version,
  personId: Id,
  role: z.enum(['HR_PARTNER', 'HR_ADMIN', 'MOBILITY_ADMIN', 'LEARNING_ADMIN', 'AUDITOR']),
  scopeUnit: z.string().min(1).optional(),
  revoked: z.boolean(),
});

export const AccessGrantV1 = defineContract({
  owner: 'internal-mobility',
  aggregate: 'access-grant',
  major: 1,
  personal: true,
  happenings: ['granted', 'changed', 'revoked'],
  schema: AccessGrantState.describe('One access role of one person, perhaps within one unit.'),
});
export type AccessGrantV1 = z.infer<typeof AccessGrantState>;
