import { AuthModule } from '@libs/auth';
import { BackgroundModule } from '@libs/background';
import { DATABASE_JOBS, DatabaseModule } from '@libs/database';
import { SweepImportsProcessor } from '@libs/imports';
import { MessagingModule, PIPE_JOBS } from '@libs/messaging';
import { IdNamespaceModule, isPooled, PlatformModule, type ServiceSettings } from '@libs/platform';
import { AuditTrailModule, SubgraphModule } from '@libs/subgraph';
import { EndErasedProcessor, SubjectsModule } from '@libs/subjects';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AccessGrantsModule } from './access-grants/access-grants.module';
import { SCHEMA } from './config';
import { AppearanceRecords } from './appearances/appearance-records';
import { AppearancesModule } from './appearances/appearances.module';
import { OpeningMatchesModule } from './opening-matches/opening-matches.module';
import { CandidateRecords } from './candidates/candidate-records';
import { CandidatesModule } from './candidates/candidates.module';
import { RecomputeCandidates } from './candidates/recompute-candidates';
import { DataHealthModule } from './data-health/data-health.module';
import { EligibilityModule } from './eligibility/eligibility.module';
import { ErasureModule } from './erasure/erasure.module';
import { AccessGrantRecords } from './access-grants/access-grant-records';
import { BandRecords } from './bands/band-records';
import { BandsModule } from './bands/bands.module';
import { GapAnalysisRecords } from './gap-analyses/gap-analysis-records';
import { NotInterestedModule } from './not-interested/not-interested.module';
import { NotInterestedRecords } from './not-interested/not-interested-records';
import { CareerPathsModule } from './career-paths/career-paths.module';
import { SkillProfileRecords } from './skill-profiles/skill-profile-records';
import { WorkforceRecords } from './workforce/workforce-records';
import { entities } from './entities';
import { FieldsOfWorkModule } from './fields-of-work/fields-of-work.module';
import { GapAnalysesModule } from './gap-analyses/gap-analyses.module';
import { GapReference } from './gap-analyses/gap.view';
import { GapAnalysisConsumer } from './gap-analyses/gap-analysis.consumer';
import { imports } from './imports';
import { JobRolesModule } from './job-roles/job-roles.module';
import { LooksModule } from './looks/looks.module';
import { RestateLegalEntities } from './legal-entities/restate-legal-entities';
import { LegalEntitiesModule } from './legal-entities/legal-entities.module';
import { MatchScoresModule } from './match-scores/match-scores.module';
import { FitModule } from './fit/fit.module';
import { RestateAccessGrants } from './access-grants/restate-access-grants';
import { RestateJobRoles } from './job-roles/restate-job-roles';
import { RestateOpenings } from './openings/restate-openings';
import { PeopleImportRecords } from './workforce/people-import-records';
import { RestateEmployees } from './workforce/restate-employees';
import { InvitationsModule } from './invitations/invitations.module';
import { SpreadInvitation } from './invitations/spread-invitation';
import { NoticeRecords } from './notices/notice-records';
import { NoticesModule } from './notices/notices.module';
import { TellChanges } from './notices/tell-changes';
import { OutlookModule } from './outlook/outlook.module';
import { RecomputeOutlook } from './outlook/recompute-outlook';
import { RestateOutlooks } from './outlook/restate-outlooks';
import { SweepOutlooksProcessor } from './outlook/sweep-outlooks.processor';
import { RecomputeBands } from './bands/recompute-bands';
import { SpreadBands } from './bands/spread-bands';
import { ForgetOpeningRunsProcessor } from './opening-runs/forget-opening-runs.processor';
import { OpeningRunRecords } from './opening-runs/opening-run-records';
import { OpeningRunsModule } from './opening-runs/opening-runs.module';
import { OpeningsModule } from './openings/openings.module';
import { SweepBandsProcessor } from './bands/sweep-bands.processor';
import { SweepClosingDatesProcessor } from './openings/sweep-closing-dates.processor';
import { RequirementsDryRunModule } from './requirements-dry-run/requirements-dry-run.module';
import { SeatsModule } from './seats/seats.module';
import { SkillProfileConsumer } from './skill-profiles/skill-profile.consumer';
import { SkillProfilesModule } from './skill-profiles/skill-profiles.module';
import { SkillConsumer } from './skills/skill.consumer';
import { SkillsModule } from './skills/skills.module';
import { SteppingStonesModule } from './stepping-stones/stepping-stones.module';
import { TermsModule } from './terms/terms.module';
import { RecomputeRoleLandscape } from './role-landscape/recompute-role-landscape';
import { RoleLandscapeModule } from './role-landscape/role-landscape.module';
import { SuggestedRolesModule } from './suggested-roles/suggested-roles.module';
import { SuggestionRunRecords } from './suggestion-runs/suggestion-run-records';
import { SuggestionRunsModule } from './suggestion-runs/suggestion-runs.module';
import { UnitsModule } from './units/units.module';
import { SpreadUnitPaths } from './workforce/spread-unit-paths';
import { SweepDayTurnProcessor } from './workforce/sweep-day-turn.processor';
import { DiscoverablePeople } from './who-could/discoverable-people';
import { WhoCouldModule } from './who-could/who-could.module';
import { PeopleModule } from './people/people.module';
import { PeopleSearchModule } from './people-search/people-search.module';
import { WorkforceModule } from './workforce/workforce.module';

/** Who works here, what is open, and how people stand to it. */
@Module({})
export class InternalMobilityModule {
  static forRoot(settings: ServiceSettings): DynamicModule {
    return { module: InternalMobilityModule, imports: [...foundation(settings), ...features(settings)] };
  }
}

function foundation(settings: ServiceSettings): DynamicModule[] {
  const { DATABASE_URL, DATABASE_DIRECT_URL, KAFKA_BROKERS, PROCESS_ROLES, REDIS_URL } = settings;
  return [
    PlatformModule.forRoot(),
    DatabaseModule.forRoot({
      ...{ schema: SCHEMA, entities, apiUrl: DATABASE_URL },
      ...{ pooled: isPooled(settings), workerUrl: DATABASE_DIRECT_URL },
    }),
    MessagingModule.forRoot({
      service: 'internal-mobility',
      brokers: KAFKA_BROKERS,
      roles: PROCESS_ROLES,
      consumers: [SkillConsumer, SkillProfileConsumer, GapAnalysisConsumer],
      recomputations: [
        RecomputeBands,
        RecomputeCandidates,
        SpreadBands,
        SpreadUnitPaths,
        TellChanges,
        SpreadInvitation,
        RecomputeOutlook,
        RecomputeRoleLandscape,
      ],
      broadcasts: [DiscoverablePeople],
      restatements: [
        RestateEmployees,
        RestateAccessGrants,
        RestateJobRoles,
        RestateOpenings,
        RestateOutlooks,
        RestateLegalEntities,
      ],
    }),
    SubjectsModule.forRoot({
      service: 'internal-mobility',
      records: [
        PeopleImportRecords,
        AccessGrantRecords,
        AppearanceRecords,
        BandRecords,
        CandidateRecords,
        GapAnalysisRecords,
        NotInterestedRecords,
        SuggestionRunRecords,
        OpeningRunRecords,
        NoticeRecords,
        SkillProfileRecords,
        WorkforceRecords,
      ],
    }),
    BackgroundModule.forRoot({
      schema: SCHEMA,
      workerUrl: DATABASE_DIRECT_URL,
      redisUrl: REDIS_URL,
      roles: PROCESS_ROLES,
      processors: [
        SweepBandsProcessor,
        SweepClosingDatesProcessor,
        SweepDayTurnProcessor,
        SweepOutlooksProcessor,
        ForgetOpeningRunsProcessor,
        EndErasedProcessor,
        SweepImportsProcessor,
        ...DATABASE_JOBS,
        ...PIPE_JOBS,
      ],
    }),
    SubgraphModule.forRoot({ environment: settings.CAIRN_ENV, orphanedTypes: [GapReference] }),
  ];
}

function features(settings: ServiceSettings): (DynamicModule | Type)[] {
  return [
    IdNamespaceModule.of(settings.ID_NAMESPACE),
    AuthModule,
    AccessModule,
    AuditTrailModule.forRoot({ field: 'mobilityAuditTrail', service: 'internal-mobility' }),
    AccessGrantsModule,
    AppearancesModule,
    CandidatesModule,
    CareerPathsModule,
    DataHealthModule,
    EligibilityModule,
    FieldsOfWorkModule,
    imports(),
    GapAnalysesModule,
    ErasureModule,
    JobRolesModule,
    LooksModule,
    LegalEntitiesModule,
    MatchScoresModule,
    BandsModule,
    FitModule,
    OpeningMatchesModule,
    NotInterestedModule,
    NoticesModule,
    InvitationsModule,
    OpeningRunsModule,
    OpeningsModule,
    OutlookModule,
    RequirementsDryRunModule,
    SeatsModule,
    SkillProfilesModule,
    SkillsModule,
    SteppingStonesModule,
    TermsModule,
    RoleLandscapeModule,
    SuggestedRolesModule,
    SuggestionRunsModule,
    UnitsModule,
    WhoCouldModule,
    WorkforceModule,
    PeopleModule,
    PeopleSearchModule,
  ];
}
