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
  facts: Facts,
  knownSkills: ReadonlySet<string>,
): Fit {
  const comparison = compare(requirements, facts);
  const { band, missing, unconfirmed, monthsToClose } = standing(comparison);
  return {
    band,
    coverage: comparison.coverage,
    missing: missing.map((result) => missingOf(result, knownSkills)),
    unconfirmed,
    monthsToClose,
  };
}

function missingOf(
  { requirement, required, actual, status, monthsToClose }: RequirementResult,
  knownSkills: ReadonlySet<string>,
): MissingMustHave {
  // A skill that no framework has named yet cannot be judged: that is a question, not a verdict.
  const isUnknown = requirement.kind === 'SKILL' && actual === 0 && !knownSkills.has(requirement.subject);
  return {
    requirementId: requirement.id,
    kind: requirement.kind,
    subject: requirement.subject,
    required,
    actual,
    status: isUnknown ? 'UNKNOWN' : status,
    monthsToClose,
  };
}
