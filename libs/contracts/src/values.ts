import { z } from 'zod';

export const Id = z.uuid();
export const Version = z.int().positive();

export const LocalDate = z.iso.date().describe('A calendar day.');
export type LocalDate = z.infer<typeof LocalDate>;

export const Level = z
  .int()
  .min(0)
  .max(10)
  .describe('A step of a skill\'s own scale; 0 means "not held". Never normalised.');

export const LocalizedText = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().min(1))
  .refine((texts) => Object.keys(texts).length > 0, 'needs at least one locale')
  .meta({ minProperties: 1, description: 'Text by locale (BCP 47). Never empty, so that a fallback always exists.' });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** A decimal string and its ISO 4217 currency: `{ "amount": "1440.00", "currency": "USD" }`. */
export const Money = z.object({
  amount: z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;

/** What a job pays; compared only within one currency and basis. `atWeeklyHours` in hours. */
export const PayRange = z.object({
  min: Money.shape.amount,
  max: Money.shape.amount,
  currency: Money.shape.currency,
  basis: z.enum(['HOUR', 'MONTH', 'YEAR']),
  atWeeklyHours: z.number().positive(),
});
export type PayRange = z.infer<typeof PayRange>;

export const ContractType = z.enum(['PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICE', 'CONTRACTOR']);
export type ContractType = z.infer<typeof ContractType>;

/** Who may see what is computed from a datum about a person (domain.md §2). */
export const Audience = z.enum(['SELF', 'SHARED', 'DISCOVERABLE']);

export const RequirementKind = z.enum(['SKILL', 'EXPERIENCE', 'EDUCATION', 'CREDENTIAL', 'ELIGIBILITY']);

/** What every derived state says it was computed from. */
export const BasedOn = z.object({
  profileVersion: z.int().min(0),
  employeeVersion: z.int().min(0),
  roleVersions: z.record(Id, Version),
  arithmeticVersion: z.int().positive(),
  asOf: LocalDate,
});
export type BasedOn = z.infer<typeof BasedOn>;
