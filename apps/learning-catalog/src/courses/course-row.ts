import { LocalizedText } from '@libs/contracts';
import type { CanonicalId } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { z } from 'zod';
import { pricePart } from './course';
import type { CourseFacts, Prerequisite, Price } from './course-facts';

const Text = z.string().trim().min(1);
const MONTHS_AT_MOST = 600;

const PriceRow = z.strictObject({
  currency: z.string(),
  tuition: z.string(),
  fees: z.string().nullish(),
  books: z.string().nullish(),
  supplies: z.string().nullish(),
  exam: z.string().nullish(),
});

const AwardRow = z.strictObject({
  kind: z.enum(['EDUCATION', 'CREDENTIAL', 'CREDENTIAL_ELIGIBILITY']),
  subject: Text,
  level: z.int().min(1).max(10).nullish(),
});

const PrerequisiteRow = z.strictObject({
  kind: z.enum(['SKILL', 'EXPERIENCE', 'EDUCATION', 'CREDENTIAL', 'ELIGIBILITY']),
  subject: Text,
  minimum: z.int().min(1).max(MONTHS_AT_MOST).nullish(),
});

export const CourseRow = z.strictObject({
  externalId: z.string(),
  title: LocalizedText.optional(),
  description: LocalizedText.nullish(),
  provider: Text.optional(),
  providerId: Text.nullish(),
  hours: z.int().optional(),
  price: PriceRow.optional(),
  outcomes: z.array(z.strictObject({ skill: Text, fromLevel: z.int(), toLevel: z.int() })).optional(),
  awards: z.array(AwardRow).nullish(),
  prerequisites: z.array(PrerequisiteRow).nullish(),
  mode: z.enum(['IN_PERSON', 'ONLINE', 'BLENDED']).nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or de-CH')
    .nullish(),
  internal: z.boolean().nullish(),
  mandatory: z.boolean().nullish(),
});

/**
 * One course as a catalogue states it; `skill` is a skill's external id, `providerId` a provider's. A field left out keeps
 * what it was; null clears it.
 */
export type CourseRow = z.infer<typeof CourseRow>;

/** The row with the skills and the provider that it names under their canonical ids. */
export function canonicalCourse(row: CourseRow, canonicalId: CanonicalId): CourseRow {
  const skill = (name: string) => canonicalId('skills', name);
  return {
    ...row,
    ...(row.providerId != null && { providerId: canonicalId('providers', row.providerId) }),
    ...(row.outcomes && { outcomes: row.outcomes.map((each) => ({ ...each, skill: skill(each.skill) })) }),
    ...(row.prerequisites && {
      prerequisites: row.prerequisites.map((each) =>
        each.kind === 'SKILL' ? { ...each, subject: skill(each.subject) } : each,
      ),
    }),
  };
}

/** What holds of every course of which nobody says otherwise. */
export const UNSAID = {
  description: null,
  providerCode: null,
  awards: [],
  prerequisites: [],
  mode: null,
  language: null,
  internal: false,
  mandatory: false,
} as const satisfies Partial<CourseFacts>;

/** What the row says; what it leaves out is not there, and what it clears is as if never said. */
export function statedBy(row: CourseRow): Partial<CourseFacts> {
  const { externalId: _, providerId: providerCode, price, outcomes, awards, prerequisites, ...plain } = row;
  const stated = {
    ...plain,
    providerCode,
    price: price && priceOf(price),
    outcomes: outcomes && outcomesOf(outcomes),
    awards: awards?.map(({ kind, subject, level }) => ({ kind, subject, level: level ?? 1 })) ?? awards,
    prerequisites: prerequisites?.map((each) => prerequisiteOf(each)) ?? prerequisites,
  };
  const said = Object.entries(stated)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => [column, value ?? UNSAID[column as keyof typeof UNSAID]]);
  return Object.fromEntries(said) as Partial<CourseFacts>;
}

/** @throws DomainError INVALID naming the part that is no amount. */
export function priceOf(price: NonNullable<CourseRow['price']>): Price {
  const { currency } = price;
  const part = (name: Exclude<keyof typeof price, 'currency'>) => pricePart(price[name], currency, name);
  return {
    tuition: part('tuition'),
    fees: part('fees'),
    books: part('books'),
    supplies: part('supplies'),
    exam: part('exam'),
    currency,
  };
}

export function outcomesOf(outcomes: NonNullable<CourseRow['outcomes']>): CourseFacts['outcomes'] {
  return outcomes.map(({ skill, fromLevel, toLevel }) => {
    return { skillId: referenceId('skill', skill), fromLevel, toLevel };
  });
}

function prerequisiteOf({ kind, subject, minimum }: z.infer<typeof PrerequisiteRow>): Prerequisite {
  return { kind, subject: kind === 'SKILL' ? referenceId('skill', subject) : subject, minimum: minimum ?? 1 };
}
