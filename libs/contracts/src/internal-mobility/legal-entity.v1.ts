import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Version } from '../values';

const LegalEntityState = z.object({
  id: Id.describe('Made of its code, the same in every service.'),
  version: Version,
  country: z.string().regex(/^[A-Z]{2}$/),
  managerRatings: z.boolean().describe('Whether what managers say of a skill counts here.'),
  peerRatings: z.boolean().describe('Whether what peers say of a skill counts here.'),
});

export const LegalEntityV1 = defineContract({
  owner: 'internal-mobility',
  aggregate: 'legal-entity',
  major: 1,
  personal: false,
  happenings: ['defined', 'changed'],
  schema: LegalEntityState.describe('A company that employs people, with what it has switched on. Off until set.'),
});
export type LegalEntityV1 = z.infer<typeof LegalEntityState>;
