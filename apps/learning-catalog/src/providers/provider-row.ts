import { z } from 'zod';

const Text = z.string().trim().min(1);

export const ProviderRowSchema = z.strictObject({
  externalId: Text,
  name: Text.optional(),
  website: z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' }).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .nullish(),
});

/** One provider as a catalogue states it. A field left out keeps what it was; null clears it. */
export type ProviderRow = z.infer<typeof ProviderRowSchema>;
