import { GapAnalysisV1 } from './assessment/gap-analysis.v1';
import { SkillProfileV1 } from './assessment/skill-profile.v1';
import { SkillV1 } from './assessment/skill.v1';
import type { Contract } from './contract';
import { AccessGrantV1 } from './internal-mobility/access-grant.v1';
import { EmployeeV1 } from './internal-mobility/employee.v1';
import { LegalEntityV1 } from './internal-mobility/legal-entity.v1';
import { JobRoleOutlookV1 } from './internal-mobility/job-role-outlook.v1';
import { JobRoleV1 } from './internal-mobility/job-role.v1';
import { OpeningV1 } from './internal-mobility/opening.v1';
import { RecommendationV1 } from './learning-catalog/recommendation.v1';

/** Every contract there is; topics are created from this list. */
export const ALL_CONTRACTS: readonly Contract[] = [
  SkillV1,
  SkillProfileV1,
  GapAnalysisV1,
  EmployeeV1,
  AccessGrantV1,
  JobRoleV1,
  JobRoleOutlookV1,
  LegalEntityV1,
  OpeningV1,
  RecommendationV1,
];
