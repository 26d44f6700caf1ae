import { ServiceUnderTest } from '@libs/testing';
import { RecomputeCandidates } from './candidates/recompute-candidates';
import { SCHEMA } from './config';
import { entities } from './entities';
import { GapAnalysisConsumer } from './gap-analyses/gap-analysis.consumer';
import { InternalMobilityModule } from './internal-mobility.module';
import { SpreadInvitation } from './invitations/spread-invitation';
import { RecomputeBands } from './bands/recompute-bands';
import { SpreadBands } from './bands/spread-bands';
import { TellChanges } from './notices/tell-changes';
import { RecomputeOutlook } from './outlook/recompute-outlook';
import { SkillProfileConsumer } from './skill-profiles/skill-profile.consumer';
import { SkillConsumer } from './skills/skill.consumer';
import { RecomputeRoleLandscape } from './role-landscape/recompute-role-landscape';
import { SpreadUnitPaths } from './workforce/spread-unit-paths';

/** internal-mobility on a database of its own. */
export function startMobility(): Promise<ServiceUnderTest> {
  return ServiceUnderTest.start({
    service: 'internal-mobility',
    schema: SCHEMA,
    entities,
    module: (settings) => InternalMobilityModule.forRoot(settings),
    consumers: [SkillConsumer, SkillProfileConsumer, GapAnalysisConsumer],
    recomputations: [
      SpreadUnitPaths,
      SpreadBands,
      RecomputeBands,
      RecomputeCandidates,
      SpreadInvitation,
      TellChanges,
      RecomputeOutlook,
      RecomputeRoleLandscape,
    ],
  });
}
