import { LocalizedText } from '@libs/contracts';
import { z } from 'zod';

const SkillLevelRow = z.strictObject({
  step: z.int(),
  name: LocalizedText,
  anchor: LocalizedText.nullish(),
});

export const SkillRow = z.strictObject({
  externalId: z.string(),
  name: LocalizedText.optional(),
  description: LocalizedText.nullish(),
  framework: z.string().trim().min(1).nullish(),
  uri: z.string().nullish(),
  levels: z.array(SkillLevelRow).optional(),
});

/** One skill as the HR system states it. A field left out keeps what it was; null clears it. */
export type SkillRow = z.infer<typeof SkillRow>;
