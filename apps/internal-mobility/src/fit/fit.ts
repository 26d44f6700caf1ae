import type { LocalDate } from '@libs/platform';
import {
  compare,
  standing,
  type Band,
  type Facts,
  type RequirementResult,
  type RequirementStatus,
} from '@libs/requirements';
import type { JobRoleRequirement } from '../job-roles/job-role';

/** Openings and money are not for contractors; gaps and plans are. */
export type NotOffered = 'CONTRACTOR';

/** One must-have that is not met. `subject`: a skill's id, or the code of what is asked. */
export interface MissingMustHave {
  readonly requirementId: string;
  readonly kind: JobRoleRequirement['kind'];
  readonly subject: string;
  readonly required: number;
  readonly actual: number;
  readonly status: RequirementStatus;
  readonly monthsToClose: number | null;
}

/**
 * How one person stands to one job role, in the person's own view. `coverage` per mille, null without skill
 * requirements; never to be shown without the band. `unconfirmed`: must-haves met by an unconfirmed rating only.
 */
export interface Fit {
  readonly band: Band;
  readonly coverage: number | null;
  readonly missing: readonly MissingMustHave[];
  readonly unconfirmed: number;
  readonly monthsToClose: number | null;
}

/** The day that is asked about, and the skills that a framework has named by now. */
export interface Judging {
  readonly asOf: LocalDate;
  readonly knownSkills: ReadonlySet<string>;
}

/** Pure: the same role, facts, day and known skills give the same fit. */
export function fitOf(requirements: readonly JobRoleRequirement[], facts: Facts, { asOf, knownSkills }: Judging): Fit {
  const asked = requirements.filter(({ kind }) => kind === 'SKILL').map(({ subject }) => subject);
  // A skill that no framework has named yet cannot be judged: that is a question, not a verdict.
  const unresolved = new Set(asked.filter((skill) => !knownSkills.has(skill)));
  const comparison = compare(requirements, { ...facts, unresolved }, asOf);
  const { missing, ...rest } = standing(comparison);
  return { ...rest, coverage: comparison.coverage, missing: missing.map(missingOf) };
}

function missingOf({ requirement, required, actual, status, monthsToClose }: RequirementResult): MissingMustHave {
  const { id: requirementId, kind, subject } = requirement;
  return { requirementId, kind, subject, required, actual, status, monthsToClose };
}
