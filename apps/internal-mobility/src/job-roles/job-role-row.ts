import { LocalizedText, PayRange } from '@libs/contracts';
import type { CanonicalId } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { z } from 'zod';
import { draftRequirements } from './draft-requirements';
import type { JobRoleFacts } from './job-role';

const LARGEST_STEP = 2_147_483_647;
/** Experience in a job role rather than in a family: `job-role:medical-assistant`. */
const OF_JOB_ROLE = 'job-role:';

const RequirementRowSchema = z.strictObject({
  kind: z.enum(['SKILL', 'EXPERIENCE', 'EDUCATION', 'CREDENTIAL', 'ELIGIBILITY']),
  subject: z.string().trim().min(1),
  minimum: z.int().min(1).max(LARGEST_STEP),
  mustHave: z.boolean(),
  weight: z.number().min(0),
  typicalMonthsToClose: z.int().min(0).nullish(),
});
const Code = z.string().trim().min(1);

export const JobRoleRowSchema = z.strictObject({
  externalId: Code,
  title: LocalizedText.optional(),
  description: LocalizedText.nullish(),
  family: Code.optional(),
  sector: Code.nullish(),
  level: z.int().min(0).max(LARGEST_STEP).nullish(),
  ladder: Code.nullish(),
  payRange: PayRange.nullish(),
  origin: z.enum(['INSIDE', 'OUTSIDE']).nullish(),
  requirements: z.array(RequirementRowSchema).optional(),
});

/** One job role as the HR system sends it; skills by their external ids. */
export type JobRoleRow = z.infer<typeof JobRoleRowSchema>;
type RequirementRow = z.infer<typeof RequirementRowSchema>;

/** A row with our ids in place of external ones. `skills`: what it asks, external id by skill id. */
export interface JobRoleDraft {
  readonly id: string;
  readonly externalId: string;
  readonly facts: JobRoleFacts;
  readonly skills: ReadonlyMap<string, string>;
}

/** @throws DomainError (invalid) naming the field. */
export function draftJobRole({ externalId, origin, ...rest }: JobRoleRow): JobRoleDraft {
  const id = jobRoleId(externalId);
  const skillRows = rest.requirements?.filter(({ kind }) => kind === 'SKILL') ?? [];
  return {
    id,
    externalId,
    facts: { ...rest, origin: origin ?? undefined, requirements: drafted(id, rest.requirements) },
    skills: new Map(skillRows.map(({ subject }) => [referenceId('skill', subject), subject])),
  };
}

/** The row with its family, its sector and what it asks under their canonical ids. */
export function canonicalJobRole(row: JobRoleRow, canonicalId: CanonicalId): JobRoleRow {
  const family = row.family === undefined ? undefined : canonicalId('families', row.family);
  const sector = row.sector == null ? row.sector : canonicalId('sectors', row.sector);
  const requirements = row.requirements?.map((each) => ({ ...each, subject: canonicalSubject(each, canonicalId) }));
  return { ...row, family, sector, requirements };
}

function canonicalSubject({ kind, subject }: RequirementRow, canonicalId: CanonicalId): string {
  if (kind === 'SKILL') return canonicalId('skills', subject);
  if (kind !== 'EXPERIENCE') return subject;
  const role = roleNamed(subject);
  return role === null ? canonicalId('families', subject) : `${OF_JOB_ROLE}${canonicalId('job-roles', role)}`;
}

/** The job role that a subject names; null for a family. */
function roleNamed(subject: string): string | null {
  return subject.startsWith(OF_JOB_ROLE) ? subject.slice(OF_JOB_ROLE.length).trim() : null;
}

/** What is asked by our ids: skills and job roles have them, families and codes stand for themselves. */
function subjectOf({ kind, subject }: RequirementRow): string {
  if (kind === 'SKILL') return referenceId('skill', subject);
  const role = kind === 'EXPERIENCE' ? roleNamed(subject) : null;
  return role === null ? subject : jobRoleId(role);
}

/** The id of a job role, the same in every service. */
export function jobRoleId(externalId: string): string {
  return referenceId('job-role', externalId);
}

function drafted(roleId: string, rows: readonly RequirementRow[] | undefined): JobRoleFacts['requirements'] {
  const ours = rows?.map((row) => ({ ...row, subject: subjectOf(row) }));
  return ours && draftRequirements(roleId, ours);
}
