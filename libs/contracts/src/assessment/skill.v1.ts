import { z } from 'zod';
import { defineContract } from '../contract';
import { Id, Level, LocalizedText, Version } from '../values';

const SkillState = z.object({
  id: Id,
  version: Version,
  name: LocalizedText,
  description: LocalizedText.optional(),
  framework: z.string().min(1),
  uri: z.url().optional(),
  levels: z
    .array(z.object({ step: Level.min(1), name: LocalizedText, anchor: LocalizedText.optional() }))
    .min(1)
    .max(10),
  retired: z.boolean(),
});

export const SkillV1 = defineContract({
  owner: 'assessment',
  aggregate: 'skill',
  major: 1,
  personal: false,
  happenings: ['defined', 'changed', 'retired'],
  schema: SkillState.describe('A skill of the framework with its anchored scale. Reference data.'),
});
export type SkillV1 = z.infer<typeof SkillState>;
