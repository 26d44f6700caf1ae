import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Version } from '../values';

/** Who can say something of a skill, in the usual order of who is believed before whom. */
export const STATEMENT_SOURCES = ['EVIDENCE', 'MANAGER', 'PEER', 'SELF'] as const;
export type StatementSource = (typeof STATEMENT_SOURCES)[number];

const LegalEntityState = z.object({
  id: Id.describe('Made of its code, the same in every service.'),
  version: Version,
  country: z.string().regex(/^[A-Z]{2}$/),
  managerRatings: z.boolean().describe('Whether what managers say of a skill counts here.'),
  peerRatings: z.boolean().describe('Whether what peers say of a skill counts here.'),
  precedence: z
    .array(z.enum(STATEMENT_SOURCES))
    .optional()
    .describe('Who is believed before whom here, each once. Absent: in the order of the enumeration.'),
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
