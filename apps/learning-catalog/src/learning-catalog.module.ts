import { AccessCopyConsumer, AccessCopyRecords, AccessCopyModule, AuthModule } from '@libs/auth';
import { BackgroundModule } from '@libs/background';
import { DATABASE_JOBS, DatabaseModule } from '@libs/database';
import { ImportRecords, ImportsModule, SweepImportsProcessor } from '@libs/imports';
import { MessagingModule, PIPE_JOBS } from '@libs/messaging';
import { IdNamespaceModule, isPooled, PlatformModule, type ServiceSettings } from '@libs/platform';
import { AuditTrailModule, SubgraphModule } from '@libs/subgraph';
import { EndErasedProcessor, ErasureConsumer, SubjectsModule } from '@libs/subjects';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { MoveRenumberedRows } from './access/move-renumbered-rows';
import { EmployeeView } from './access/employee.view';
import { ImportApprovers } from './access/import-approvers';
import { SCHEMA } from './config';
import { ErasureModule } from './erasure/erasure.module';
import { GapAnalysisRecords } from './gap-analyses/gap-analysis-records';
import { CourseRun } from './course-runs/course-run';
import { CourseRunsModule } from './course-runs/course-runs.module';
import { ImportCourseRuns } from './course-runs/import-course-runs';
import { AllowanceModule } from './allowance/allowance.module';
import { WhoPaysModule } from './who-pays/who-pays.module';
import { PolicyCheckModule } from './policy-check/policy-check.module';
import { CourseSetsModule } from './course-sets/course-sets.module';
import { GoalGapsView } from './goal-sets/goal-gaps.view';
import { GoalSetsModule } from './goal-sets/goal-sets.module';
import { Course } from './courses/course';
import { NameProviders } from './courses/name-providers';
import { DataHealthModule } from './data-health/data-health.module';
import { ImportProviders } from './providers/import-providers';
import { Provider } from './providers/provider';
import { ProvidersModule } from './providers/providers.module';
import { CoursesModule } from './courses/courses.module';
import { ImportCourses } from './courses/import-courses';
import { DemandConsumer } from './demand/demand.consumer';
import { DemandModule } from './demand/demand.module';
import { GapAnalysesModule } from './gap-analyses/gap-analyses.module';
import { GapAnalysisConsumer } from './gap-analyses/gap-analysis.consumer';
import { GapView } from './gap-analyses/gap.view';
import { OwnProfileRecords } from './own-profiles/own-profile-records';
import { OwnProfilesConsumer } from './own-profiles/own-profiles.consumer';
import { LooksModule } from './looks/looks.module';
import { OwnProfilesModule } from './own-profiles/own-profiles.module';
import { OutcomeWordsModule } from './outcome-words/outcome-words.module';
import { TeachableConsumer } from './outcome-words/teachable.consumer';
import { ImportReimbursementPolicies } from './reimbursement/import-reimbursement-policies';
import { Recommendation } from './recommendations/recommendation';
import { RecommendationRecords } from './recommendations/recommendation-records';
import { RecommendationsModule } from './recommendations/recommendations.module';
import { RecomputeRecommendation } from './recommendations/recompute-recommendation';
import { SpreadRecommendations } from './recommendations/spread-recommendations';
import { RestateRecommendations } from './recommendations/restate-recommendations';
import { SweepRecommendationsProcessor } from './recommendations/sweep-recommendations.processor';
import { ReimbursementModule } from './reimbursement/reimbursement.module';
import { ReimbursementPolicy } from './reimbursement/reimbursement-policy';
import { ImportReimbursementRequests } from './reimbursement-requests/import-reimbursement-requests';
import { ReimbursementRequest } from './reimbursement-requests/reimbursement-request';
import { ReimbursementRequestRecords } from './reimbursement-requests/reimbursement-request-records';
import { ReimbursementRequestsModule } from './reimbursement-requests/reimbursement-requests.module';
import { OutcomeSuggestion } from './suggested-outcomes/outcome-suggestion';
import { RecomputeOutcomeSuggestions } from './suggested-outcomes/recompute-outcome-suggestions';
import { SpreadOutcomeSuggestions } from './suggested-outcomes/spread-outcome-suggestions';
import { SuggestedOutcomesModule } from './suggested-outcomes/suggested-outcomes.module';
import { CountUnmetDemandProcessor } from './unmet-demand/count-unmet-demand.processor';
import { ShownProfileRecords } from './unmet-demand/shown-profile-records';
import { ShownProfilesConsumer } from './unmet-demand/shown-profiles.consumer';
import { UnmetDemandModule } from './unmet-demand/unmet-demand.module';

export const ENTITIES = [
  Course,
  Provider,
  CourseRun,
  OutcomeSuggestion,
  Recommendation,
  ReimbursementPolicy,
  ReimbursementRequest,
];

/** What can be learnt and who pays: courses, policies, and both joined with people's gaps. */
@Module({})
export class LearningCatalogModule {
  static forRoot(settings: ServiceSettings): DynamicModule {
    const { DATABASE_URL: apiUrl, DATABASE_DIRECT_URL: workerUrl } = settings;
    return {
      module: LearningCatalogModule,
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
          service: 'learning-catalog',
          brokers: settings.KAFKA_BROKERS,
          roles: settings.PROCESS_ROLES,
          consumers: [
            AccessCopyConsumer,
            ErasureConsumer,
            GapAnalysisConsumer,
            OwnProfilesConsumer,
            DemandConsumer,
            ShownProfilesConsumer,
            TeachableConsumer,
          ],
          recomputations: [
            MoveRenumberedRows,
            NameProviders,
            RecomputeRecommendation,
            SpreadRecommendations,
            SpreadOutcomeSuggestions,
            RecomputeOutcomeSuggestions,
          ],
          restatements: [RestateRecommendations],
        }),
        SubjectsModule.forRoot({
          service: 'learning-catalog',
          records: [
            ImportRecords,
            GapAnalysisRecords,
            OwnProfileRecords,
            RecommendationRecords,
            ReimbursementRequestRecords,
            ShownProfileRecords,
            AccessCopyRecords,
          ],
        }),
        BackgroundModule.forRoot({
          schema: SCHEMA,
          workerUrl,
          redisUrl: settings.REDIS_URL,
          roles: settings.PROCESS_ROLES,
          processors: [
            SweepRecommendationsProcessor,
            CountUnmetDemandProcessor,
            EndErasedProcessor,
            SweepImportsProcessor,
            ...DATABASE_JOBS,
            ...PIPE_JOBS,
          ],
        }),
        SubgraphModule.forRoot({
          environment: settings.CAIRN_ENV,
          orphanedTypes: [EmployeeView, GapView, GoalGapsView],
        }),
        AuthModule,
        AccessCopyModule,
        AuditTrailModule.forRoot({ field: 'learningAuditTrail', service: 'learning-catalog' }),
        ImportsModule.forRoot({
          service: 'learning-catalog',
          prefix: 'Learning',
          imports: [
            AccessModule,
            ProvidersModule,
            CoursesModule,
            CourseRunsModule,
            ReimbursementModule,
            ReimbursementRequestsModule,
          ],
          kinds: [
            ImportProviders,
            ImportCourses,
            ImportCourseRuns,
            ImportReimbursementPolicies,
            ImportReimbursementRequests,
          ],
          approval: ImportApprovers,
        }),
        IdNamespaceModule.of(settings.ID_NAMESPACE),
        ProvidersModule,
        DataHealthModule,
        CoursesModule,
        CourseRunsModule,
        ReimbursementModule,
        ReimbursementRequestsModule,
        WhoPaysModule,
        AllowanceModule,
        PolicyCheckModule,
        GapAnalysesModule,
        CourseSetsModule,
        GoalSetsModule,
        OwnProfilesModule,
        RecommendationsModule,
        LooksModule,
        ErasureModule,
        DemandModule,
        UnmetDemandModule,
        OutcomeWordsModule,
        SuggestedOutcomesModule,
      ],
    };
  }
}
