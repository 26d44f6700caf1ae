import { LocalizedText, PayRange } from '@libs/contracts';
import { checkRow } from '@libs/imports';
import { DomainError, partId, referenceId } from '@libs/platform';
import { perMille } from '@libs/requirements';
import { z } from 'zod';
import type { JobRoleFacts, JobRoleRequirement } from './job-role';

const LARGEST_LEVEL = 10;
const LARGEST_STEP = 2_147_483_647;

const RequirementRowSchema = z.object({
  kind: z.enum(['SKILL', 'EXPERIENCE', 'EDUCATION', 'CREDENTIAL', 'ELIGIBILITY']),
  subject: z.string().trim().min(1),
  minimum: z.int().min(1).max(LARGEST_STEP),
  mustHave: z.boolean(),
  weight: z.number().min(0),
  typicalMonthsToClose: z.int().min(0).nullish(),
});
const Code = z.string().trim().min(1);

const JobRoleRowSchema = z.object({
  externalId: Code,
  title: LocalizedText,
  description: LocalizedText.nullish(),
  family: Code,
  sector: Code.nullish(),
  level: z.int().min(0).max(LARGEST_STEP).nullish(),
  ladder: Code.nullish(),
  payRange: PayRange.nullish(),
  origin: z.enum(['INSIDE', 'OUTSIDE']).nullish(),
  requirements: z.array(RequirementRowSchema),
});

/** One job role as the HR system sends it; skills by their external ids. */
export type JobRoleRow = z.input<typeof JobRoleRowSchema>;
type RequirementRow = z.infer<typeof RequirementRowSchema>;

/** A row with our ids in place of external ones. `skills`: what it asks, external id by skill id. */
export interface JobRoleDraft {
  readonly id: string;
  readonly externalId: string;
  readonly facts: JobRoleFacts;
  readonly skills: ReadonlyMap<string, string>;
}

/** @throws DomainError (invalid) naming the field. */
export function draftJobRole(row: JobRoleRow): JobRoleDraft {
  const { externalId, origin, ...rest } = checkRow(JobRoleRowSchema, row);
  const id = jobRoleId(externalId);
  const skillRows = rest.requirements.filter(({ kind }) => kind === 'SKILL');
  return {
    id,
    externalId: externalId.normalize('NFC'),
    facts: { ...rest, origin: origin ?? undefined, requirements: draftRequirements(id, rest.requirements) },
    skills: new Map(skillRows.map(({ subject }) => [referenceId('skill', subject), subject])),
  };
}

/** The id of a job role, the same in every service. */
export function jobRoleId(externalId: string): string {
  return referenceId('job-role', externalId);
}

function draftRequirements(roleId: string, rows: readonly RequirementRow[]): JobRoleRequirement[] {
  const drafts = rows.map((row, index) => {
    if (row.kind === 'SKILL' && row.minimum > LARGEST_LEVEL) {
      throw DomainError.invalid(
        `requirements.${String(index)}.minimum`,
        `must be at most ${String(LARGEST_LEVEL)} for a skill`,
      );
    }
    const subject = row.kind === 'SKILL' ? referenceId('skill', row.subject) : row.subject;
    return { ...row, id: partId(roleId, `${row.kind}|${subject}`), subject };
  });
  refuseDoubles(drafts.map(({ id }) => id));
  const weights = perMille(drafts.filter(({ kind }) => kind === 'SKILL'));
  return drafts
    .map(({ typicalMonthsToClose: months, ...draft }) => ({
      ...draft,
      weight: weights.get(draft.id) ?? 0,
      ...(months === null || months === undefined ? {} : { typicalMonthsToClose: months }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function refuseDoubles(ids: readonly string[]): void {
  const index = ids.findIndex((id, position) => ids.indexOf(id) !== position);
  if (index !== -1) throw DomainError.invalid(`requirements.${String(index)}.subject`, 'is asked for twice');
}
