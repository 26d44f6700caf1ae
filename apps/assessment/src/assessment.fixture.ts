import { AccessCopyConsumer } from '@libs/auth';
import { JobRoleV1 } from '@libs/contracts';
import { newId, partId, personId, referenceId } from '@libs/platform';
import { perMille } from '@libs/requirements';
import { ErasureConsumer } from '@libs/subjects';
import { FROM_HR_SYSTEM, ServiceUnderTest, TEST_ID_NAMESPACE, type BusEvent } from '@libs/testing';
import { MoveRenumberedRows } from './access/move-renumbered-rows';
import { AssessmentModule, ENTITIES } from './assessment.module';
import { SpreadSkills } from './assumed-ratings/spread-skills';
import { SCHEMA } from './config';
import { RecomputeGapAnalysis } from './gaps/recompute-gap-analysis';
import { TakeStatements } from './ratings/take-statements';
import { JobRoleConsumer } from './job-roles/job-role.consumer';
import { JobsHeldConsumer } from './jobs-held/jobs-held.consumer';
import { RecomputeNextStones } from './next-stones/recompute-next-stones';
import { ProspectsConsumer } from './prospects/prospects.consumer';
import { RecommendationConsumer } from './recommendations/recommendation.consumer';
import { PublishRecords } from './ratings/publish-records';
import { PublishSharing } from './ratings/publish-sharing';
import { LegalEntitiesConsumer } from './legal-entities/legal-entities.consumer';
import { ManagerConsumer } from './sharing/manager.consumer';
import { ImportSkills } from './skills/import-skills';

export const ANA = personId(TEST_ID_NAMESPACE, 'employee', 'ana');
export const NURSE = referenceId('job-role', 'nurse');
export const skillId = (name: string): string => referenceId('skill', name);

/** assessment with the skills triage and records, of four steps each. */
export async function startAssessment(): Promise<ServiceUnderTest> {
  const assessment = await ServiceUnderTest.start({
    service: 'assessment',
    schema: SCHEMA,
    entities: ENTITIES,
    module: (settings) => AssessmentModule.forRoot(settings),
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
  });
  const levels = [1, 2, 3, 4].map((step) => ({ step, name: { en: `Step ${String(step)}` } }));
  const rows = ['triage', 'records'].map((name) => ({ externalId: name, name: { en: name }, levels }));
  await assessment.get(ImportSkills).execute({ rows }, FROM_HR_SYSTEM);
  return assessment;
}

/** The job role "nurse" as internal-mobility tells it; `asked` is level by skill, `rest` what it asks beside skills. */
export function nurseEvent(
  version: number,
  asked: Readonly<Record<string, number>>,
  rest: JobRoleV1['requirements'] = [],
): BusEvent {
  const names = Object.keys(asked);
  const weights = perMille(names.map((id) => ({ id, weight: 1 })));
  const payload: JobRoleV1 = {
    id: NURSE,
    version,
    origin: 'INSIDE',
    title: { en: 'Nurse' },
    family: 'clinical',
    requirements: names
      .map((name): JobRoleV1['requirements'][number] => ({
        id: partId(NURSE, name),
        kind: 'SKILL',
        subject: skillId(name),
        minimum: asked[name] ?? 1,
        mustHave: true,
        weight: weights.get(name) ?? 0,
        typicalMonthsToClose: 6,
      }))
      .concat(rest),
    retired: false,
  };
  return { topic: JobRoleV1.topic, key: NURSE, eventId: newId(), type: 'internal-mobility.job-role.changed', payload };
}
