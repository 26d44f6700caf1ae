import { LocalizedText } from '@libs/contracts';
import { z } from 'zod';

const Text = z.string().trim().min(1);

const PriceRow = z.strictObject({
  currency: z.string(),
  tuition: z.string(),
  fees: z.string().nullish(),
  books: z.string().nullish(),
  supplies: z.string().nullish(),
  exam: z.string().nullish(),
});

export const CourseRow = z.strictObject({
  externalId: z.string(),
  title: LocalizedText.optional(),
  description: LocalizedText.nullish(),
  provider: Text.optional(),
  hours: z.int().optional(),
  price: PriceRow.optional(),
  outcomes: z.array(z.strictObject({ skill: Text, fromLevel: z.int(), toLevel: z.int() })).optional(),
  mandatory: z.boolean().nullish(),
});

/** One course as a catalogue states it; `skill` is a skill's external id. A field left out keeps what it was; null clears it. */
export type CourseRow = z.infer<typeof CourseRow>;
export type PriceRow = z.infer<typeof PriceRow>;
