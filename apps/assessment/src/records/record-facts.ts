import { checkRow, SentDay } from '@libs/imports';
import { DomainError } from '@libs/platform';
import { z } from 'zod';

/** Letters, digits and marks of a code; no address fits in. */
const Code = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:/&+(),-]{0,99}$/u, 'must be a code of letters, digits and . _ : / & + ( ) , -');
const Text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'must not hold control characters');

export const EducationFacts = z.strictObject({
  level: z.int().min(1).max(8),
  field: Code.nullish(),
  awardedOn: SentDay.nullish(),
});
export const ExperienceFacts = z.strictObject({
  jobRoleId: z.uuid().nullish(),
  family: Code.nullish(),
  employer: Text.nullish(),
  kind: z.enum(['PAID', 'VOLUNTEER', 'PROJECT']),
  fte: z.number().positive().max(1),
  from: SentDay,
  to: SentDay.nullish(),
});
export const CredentialFacts = z.strictObject({
  type: Code,
  issuer: Text.nullish(),
  issuedOn: SentDay.nullish(),
  expiresOn: SentDay.nullish(),
  verifiedBy: Text.nullish(),
});
const EligibilityFacts = z.strictObject({ code: Code, from: SentDay, until: SentDay.nullish() });

const SCHEMAS = {
  EDUCATION: EducationFacts,
  EXPERIENCE: ExperienceFacts,
  CREDENTIAL: CredentialFacts,
  ELIGIBILITY: EligibilityFacts,
} as const;

export type RecordKind = keyof typeof SCHEMAS;
export type FactsOf<K extends RecordKind> = z.infer<(typeof SCHEMAS)[K]>;

/** Facts as they may be stored. @throws DomainError INVALID naming the field. */
export function checkedFacts<K extends RecordKind>(kind: K, facts: unknown): FactsOf<K> {
  const checked = checkRow<FactsOf<RecordKind>>(SCHEMAS[kind], facts) as FactsOf<K>;
  refuseWhatCannotBe(kind, checked);
  return checked;
}

function refuseWhatCannotBe(kind: RecordKind, facts: FactsOf<RecordKind>): void {
  if (kind === 'EXPERIENCE') {
    const { family, jobRoleId } = facts as FactsOf<'EXPERIENCE'>;
    if (family == null && jobRoleId == null)
      throw DomainError.invalid('family', 'is needed where no job role is named');
  }
  const days = facts as Partial<Record<string, string | null>>;
  for (const [begin, end] of PERIODS) {
    const [from, to] = [days[begin], days[end]];
    if (from != null && to != null && to < from) throw DomainError.invalid(end, 'lies before the beginning');
  }
}

const PERIODS = [
  ['from', 'to'],
  ['from', 'until'],
  ['issuedOn', 'expiresOn'],
] as const;
