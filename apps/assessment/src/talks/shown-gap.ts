import type { JobRoleV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { compare, type RequirementResult } from '@libs/requirements';
import type { Goal } from '../goals/goal';
import type { LevelMap } from '../ratings/skill-profile';

/** A goal that a person opened, with its gaps by what they opened: nothing in here knows what they keep. */
export interface SharedGoalGaps {
  readonly goal: Goal;
  readonly gaps: readonly RequirementResult[];
}

/**
 * How what is shown stands to what the goal asks. What is not shown is UNKNOWN, whether it is there or not; records are not
 * shown to anybody, so that whatever asks for one is UNKNOWN too.
 */
export function sharedGoalGaps(
  goal: Goal,
  role: JobRoleV1 | undefined,
  shown: LevelMap,
  asOf: LocalDate,
): SharedGoalGaps {
  const requirements = role?.requirements ?? [];
  const skills = requirements.filter(({ kind }) => kind === 'SKILL').map(({ subject }) => subject);
  const unresolved = new Set(skills.filter((skill) => !(skill in shown)));
  return { goal, gaps: compare(requirements, { skills: shown, unresolved }, asOf).results };
}
