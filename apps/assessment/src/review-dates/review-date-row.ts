import { SentDay } from '@libs/imports';
import { z } from 'zod';
import { REVIEW_KINDS } from './review-date';

const Name = z.string().trim().min(1);

export const ReviewDateRowSchema = z.strictObject({
  externalId: Name,
  person: Name.optional(),
  on: SentDay.optional(),
  kind: z.enum(REVIEW_KINDS).optional(),
});

/** One review or talk as the HR system states it; the person by their external id. */
export type ReviewDateRow = z.infer<typeof ReviewDateRowSchema>;
