import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Level, LocalDate, Version } from '../values';

const HeldLevel = z.object({
  level: Level,
  source: z.enum(['ASSUMED', 'SELF', 'PEER', 'MANAGER', 'EVIDENCE']),
  ratedOn: LocalDate,
  unconfirmed: z.boolean().describe('Held only by an assumed, stale or disputed rating.'),
});
const LevelMap = z.record(Id, HeldLevel);

const SkillProfileState = z.object({
  id: Id,
  version: Version,
  own: LevelMap,
  shared: LevelMap,
  discoverable: LevelMap,
  sharedWith: z.array(z.object({ person: Id, section: z.string().min(1), until: LocalDate.nullable() })),
});

export const SkillProfileV1 = defineContract({
  owner: 'assessment',
  aggregate: 'skill-profile',
  major: 1,
  personal: true,
  happenings: ['rated', 'confirmed', 'shared', 'aged'],
  schema: SkillProfileState.describe(
    'The effective levels of one employee, by skill id, once per audience: `own` serves the person alone, views for others read `shared` and `discoverable`. Key: the employee.',
  ),
});
export type SkillProfileV1 = z.infer<typeof SkillProfileState>;
