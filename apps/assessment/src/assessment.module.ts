import { AccessCopyConsumer, AccessCopyRecords, AccessCopyModule, AuthModule } from '@libs/auth';
import { BackgroundModule } from '@libs/background';
import { DATABASE_JOBS, DatabaseModule } from '@libs/database';
import { ImportsModule, SweepImportsProcessor } from '@libs/imports';
import { MessagingModule, PIPE_JOBS } from '@libs/messaging';
import { IdNamespaceModule, isPooled, PlatformModule, type ServiceSettings } from '@libs/platform';
import { AuditTrailModule, SubgraphModule } from '@libs/subgraph';
import { EndErasedProcessor, ErasureConsumer, SubjectsModule } from '@libs/subjects';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { MoveRenumberedRows } from './access/move-renumbered-rows';
import { ImportApprovers } from './access/import-approvers';
import { EmployeeView } from './access/employee.view';
import { SCHEMA } from './config';
import { AssumedRatingsModule } from './assumed-ratings/assumed-ratings.module';
import { SpreadSkills } from './assumed-ratings/spread-skills';
import { SweepAssumedRatingsProcessor } from './assumed-ratings/sweep-assumed-ratings.processor';
import { ErasureModule } from './erasure/erasure.module';
import { ShareRecords } from './sharing/share-records';
import { GoalRecords } from './goals/goal-records';
import { RatingRecords } from './ratings/rating-records';
import { GapAnalysisRecords } from './gaps/gap-analysis-records';
import { GapAnalysis } from './gaps/gap-analysis';
import { GapsModule } from './gaps/gaps.module';
import { SweepGapsProcessor } from './gaps/sweep-gaps.processor';
import { RestateGapAnalyses } from './gaps/restate-gap-analyses';
import { RestateSkillProfiles } from './ratings/restate-skill-profiles';
import { RestateSkills } from './skills/restate-skills';
import { RecomputeGapAnalysis } from './gaps/recompute-gap-analysis';
import { NextStoneRecords } from './next-stones/next-stone-records';
import { NextStones } from './next-stones/next-stones';
import { NextStonesModule } from './next-stones/next-stones.module';
import { RecomputeNextStones } from './next-stones/recompute-next-stones';
import { SweepNextStonesProcessor } from './next-stones/sweep-next-stones.processor';
import { ProspectsConsumer } from './prospects/prospects.consumer';
import { ProspectsModule } from './prospects/prospects.module';
import { RecommendationConsumer } from './recommendations/recommendation.consumer';
import { RecommendationRecords } from './recommendations/recommendation-records';
import { RecommendationsModule } from './recommendations/recommendations.module';
import { Exploration } from './explorations/exploration';
import { PreferenceRecords } from './preferences/preference-records';
import { PreferencesModule } from './preferences/preferences.module';
import { ExplorationRecords } from './explorations/exploration-records';
import { ExplorationsModule } from './explorations/explorations.module';
import { LegalEntitiesConsumer } from './legal-entities/legal-entities.consumer';
import { LegalEntitiesModule } from './legal-entities/legal-entities.module';
import { RatingStatementsModule } from './rating-statements/rating-statements.module';
import { StatementRecords } from './rating-statements/statement-records';
import { Goal } from './goals/goal';
import { GoalsModule } from './goals/goals.module';
import { ImportRatings } from './imported-ratings/import-ratings';
import { ImportedRating } from './imported-ratings/imported-rating';
import { ImportedRatingRecords } from './imported-ratings/imported-rating-records';
import { ImportedRatingsModule } from './imported-ratings/imported-ratings.module';
import { TakeStatements } from './ratings/take-statements';
import { ImportCredentials } from './records/import-credentials';
import { ImportEducation } from './records/import-education';
import { ImportExperience } from './records/import-experience';
import { SentRecordsModule } from './records/sent-records.module';
import { StatementImportRecords } from './records/statement-import-records';
import { JobRoleConsumer } from './job-roles/job-role.consumer';
import { JobRolesModule } from './job-roles/job-roles.module';
import { AgeRatingsProcessor } from './ratings/age-ratings.processor';
import { Rating } from './ratings/rating';
import { RatingsModule } from './ratings/ratings.module';
import { SkillProfile } from './ratings/skill-profile';
import { JobRecords } from './jobs-held/job-records';
import { JobsHeldConsumer } from './jobs-held/jobs-held.consumer';
import { JobsHeldModule } from './jobs-held/jobs-held.module';
import { LooksModule } from './looks/looks.module';
import { PublishRecords } from './ratings/publish-records';
import { PublishSharing } from './ratings/publish-sharing';
import { HeldRecord } from './records/held-record';
import { PersonRecords } from './records/person-records';
import { RecordsModule } from './records/records.module';
import { ForgetPastReviewsProcessor } from './review-dates/forget-past-reviews.processor';
import { ImportReviewDates } from './review-dates/import-review-dates';
import { ReviewDate } from './review-dates/review-date';
import { ReviewDateRecords } from './review-dates/review-date-records';
import { ReviewDatesModule } from './review-dates/review-dates.module';
import { ManagerConsumer } from './sharing/manager.consumer';
import { Share } from './sharing/share';
import { SharingModule } from './sharing/sharing.module';
import { ImportSkills } from './skills/import-skills';
import { Skill } from './skills/skill';
import { SkillsModule } from './skills/skills.module';
import { TalksModule } from './talks/talks.module';

export const ENTITIES = [
  Skill,
  SkillProfile,
  Rating,
  ImportedRating,
  HeldRecord,
  ReviewDate,
  Goal,
  Exploration,
  GapAnalysis,
  NextStones,
  Share,
];

/** Who am I and what do I want: skills, ratings, goals, gaps. */
@Module({})
export class AssessmentModule {
  static forRoot(settings: ServiceSettings): DynamicModule {
    const { DATABASE_URL: apiUrl, DATABASE_DIRECT_URL: workerUrl, PROCESS_ROLES: roles } = settings;
    return {
      module: AssessmentModule,
      imports: [
        PlatformModule.forRoot(),
        DatabaseModule.forRoot({
          schema: SCHEMA,
          entities: ENTITIES,
          apiUrl,
          pooled: isPooled(settings),
          workerUrl,
        }),
        MessagingModule.forRoot({
          service: 'assessment',
          brokers: settings.KAFKA_BROKERS,
          roles,
          consumers: [
            AccessCopyConsumer,
            ErasureConsumer,
            JobRoleConsumer,
            JobsHeldConsumer,
            LegalEntitiesConsumer,
            ManagerConsumer,
            ProspectsConsumer,
            RecommendationConsumer,
          ],
          recomputations: [
            MoveRenumberedRows,
            RecomputeGapAnalysis,
            RecomputeNextStones,
            PublishSharing,
            SpreadSkills,
            TakeStatements,
            PublishRecords,
          ],
          restatements: [RestateSkills, RestateSkillProfiles, RestateGapAnalyses],
        }),
        SubjectsModule.forRoot({
          service: 'assessment',
          records: [
            StatementImportRecords,
            ShareRecords,
            GoalRecords,
            ExplorationRecords,
            PreferenceRecords,
            PersonRecords,
            ReviewDateRecords,
            JobRecords,
            RatingRecords,
            ImportedRatingRecords,
            StatementRecords,
            GapAnalysisRecords,
            RecommendationRecords,
            NextStoneRecords,
            AccessCopyRecords,
          ],
        }),
        BackgroundModule.forRoot({
          schema: SCHEMA,
          workerUrl,
          redisUrl: settings.REDIS_URL,
          roles,
          processors: [
            AgeRatingsProcessor,
            ForgetPastReviewsProcessor,
            SweepAssumedRatingsProcessor,
            SweepGapsProcessor,
            SweepNextStonesProcessor,
            EndErasedProcessor,
            SweepImportsProcessor,
            ...DATABASE_JOBS,
            ...PIPE_JOBS,
          ],
        }),
        SubgraphModule.forRoot({ environment: settings.CAIRN_ENV, orphanedTypes: [EmployeeView] }),
        IdNamespaceModule.of(settings.ID_NAMESPACE),
        AuthModule,
        AccessCopyModule,
        AuditTrailModule.forRoot({ field: 'assessmentAuditTrail', service: 'assessment' }),
        AccessModule,
        ImportsModule.forRoot({
          service: 'assessment',
          prefix: 'Assessment',
          imports: [AccessModule, ImportedRatingsModule, ReviewDatesModule, SentRecordsModule, SkillsModule],
          kinds: [ImportCredentials, ImportEducation, ImportExperience, ImportRatings, ImportReviewDates, ImportSkills],
          approval: ImportApprovers,
        }),
        SkillsModule,
        JobRolesModule,
        JobsHeldModule,
        SharingModule,
        LooksModule,
        RecordsModule,
        RatingsModule,
        AssumedRatingsModule,
        ImportedRatingsModule,
        RatingStatementsModule,
        LegalEntitiesModule,
        SentRecordsModule,
        ReviewDatesModule,
        GoalsModule,
        ExplorationsModule,
        PreferencesModule,
        GapsModule,
        ProspectsModule,
        RecommendationsModule,
        NextStonesModule,
        TalksModule,
        ErasureModule,
      ],
    };
  }
}
