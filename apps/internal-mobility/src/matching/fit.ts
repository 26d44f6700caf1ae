import {
  compare,
  standing,
  type Band,
  type Facts,
  type RequirementResult,
  type RequirementStatus,
} from '@libs/requirements';
import type { JobRoleRequirement } from '../job-roles/job-role';

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

/** Pure: the same role, levels and known skills give the same fit. */
export function fitOf(
  requirements: readonly JobRoleRequirement[],
  { skills }: Facts,
  knownSkills: ReadonlySet<string>,
): Fit {
  const asked = requirements.filter(({ kind }) => kind === 'SKILL').map(({ subject }) => subject);
  // A skill that no framework has named yet cannot be judged: that is a question, not a verdict.
  const unresolved = new Set(asked.filter((skill) => !knownSkills.has(skill)));
  const comparison = compare(requirements, { skills, unresolved });
  const { missing, ...rest } = standing(comparison);
  return { ...rest, coverage: comparison.coverage, missing: missing.map(missingOf) };
}

function missingOf({ requirement, required, actual, status, monthsToClose }: RequirementResult): MissingMustHave {
  const { id: requirementId, kind, subject } = requirement;
  return { requirementId, kind, subject, required, actual, status, monthsToClose };
}
