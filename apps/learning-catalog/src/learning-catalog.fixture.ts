import { AccessCopyConsumer } from '@libs/auth';
import { EmployeeV1, GapAnalysisV1, JobRoleV1, SkillProfileV1, type ContractType } from '@libs/contracts';
import { newId, partId, personId, referenceId } from '@libs/platform';
import { ErasureConsumer } from '@libs/subjects';
import { ServiceUnderTest, TEST_ID_NAMESPACE, type BusEvent } from '@libs/testing';
import { SCHEMA } from './config';
import type { CourseRow } from './courses/course-row';
import { DemandConsumer } from './demand/demand.consumer';
import { GapAnalysisConsumer } from './gap-analyses/gap-analysis.consumer';
import { OwnProfilesConsumer } from './own-profiles/own-profiles.consumer';
import { RecomputeRecommendation } from './recommendations/recompute-recommendation';
import { SpreadRecommendations } from './recommendations/spread-recommendations';
import { ShownProfilesConsumer } from './unmet-demand/shown-profiles.consumer';
import { ENTITIES, LearningCatalogModule } from './learning-catalog.module';

const ANA = personId(TEST_ID_NAMESPACE, 'employee', 'ana');
export const NURSE = referenceId('job-role', 'nurse');
export const skillId = (name: string): string => referenceId('skill', name);
export const gapId = (skill: string): string => partId(ANA, skill);

/** learning-catalog on a database of its own. */
export function startLearningCatalog(): Promise<ServiceUnderTest> {
  return ServiceUnderTest.start({
    service: 'learning-catalog',
    schema: SCHEMA,
    entities: ENTITIES,
    module: (settings) => LearningCatalogModule.forRoot(settings),
    consumers: [
      AccessCopyConsumer,
      ErasureConsumer,
      GapAnalysisConsumer,
      OwnProfilesConsumer,
      DemandConsumer,
      ShownProfilesConsumer,
    ],
    recomputations: [SpreadRecommendations, RecomputeRecommendation],
  });
}

/** A course that raises one skill. */
export function courseRow(
  externalId: string,
  skill: string,
  fromLevel: number,
  toLevel: number,
  tuition = '1000.00',
): CourseRow {
  return {
    externalId,
    title: { en: externalId },
    provider: 'Harbor College',
    hours: 40,
    price: { currency: 'USD', tuition },
    outcomes: [{ skill, fromLevel, toLevel }],
  };
}

/** Ana as internal-mobility tells her. */
export function anaEvent(version: number, contract: ContractType = 'PERMANENT', serviceDate = '2020-01-01'): BusEvent {
  const payload: EmployeeV1 = {
    id: ANA,
    version,
    status: 'ACTIVE',
    serviceDate,
    timeZone: 'Europe/Berlin',
    assignments: [
      {
        id: partId(ANA, 'job'),
        primary: true,
        legalEntity: 'clinic',
        jobRoleId: NURSE,
        country: 'DE',
        contract,
        fte: 1,
        weeklyHours: 38,
        from: serviceDate,
      },
    ],
    managerPath: [],
  };
  return { topic: EmployeeV1.topic, key: ANA, eventId: newId(), type: 'internal-mobility.employee.changed', payload };
}

/** Ana's gaps as assessment computes them: level held by skill, three asked of each. */
export function gapsEvent(version: number, held: Readonly<Record<string, number>>): BusEvent {
  const payload: GapAnalysisV1 = {
    id: ANA,
    version,
    goals: [
      {
        goalId: partId(ANA, 'goal'),
        kind: 'NEXT',
        audience: 'SHARED',
        jobRoleId: NURSE,
        coverage: 0,
        gaps: Object.entries(held).map(([skill, actual]) => ({
          id: gapId(skill),
          requirementId: partId(NURSE, skill),
          kind: 'SKILL',
          subject: skillId(skill),
          mustHave: true,
          weight: 0,
          required: 3,
          actual,
          status: actual >= 3 ? 'MET' : actual === 0 ? 'MISSING' : 'BELOW',
          monthsToClose: null,
        })),
      },
    ],
    basedOn: { profileVersion: 1, employeeVersion: 1, roleVersions: {}, arithmeticVersion: 1, asOf: '2026-11-24' },
  };
  return { topic: GapAnalysisV1.topic, key: ANA, eventId: newId(), type: 'assessment.gap-analysis.computed', payload };
}

/** What Ana holds, kept to herself: levels by skill, and her schooling once she has told it. */
export function profileEvent(version: number, levels: Readonly<Record<string, number>>, schooling?: number): BusEvent {
  const held = (level: number) => ({ level, source: 'SELF' as const, ratedOn: '2026-01-01', unconfirmed: false });
  const own = Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skillId(skill), held(level)]));
  const told = schooling === undefined ? {} : { education: [{ level: schooling }] };
  const records = { own: told, shared: {}, discoverable: {} };
  const payload: SkillProfileV1 = { id: ANA, version, own, shared: {}, discoverable: {}, sharedWith: [], records };
  return { topic: SkillProfileV1.topic, key: ANA, eventId: newId(), type: 'assessment.skill-profile.rated', payload };
}

/** Ana's job role, with what it asks for. */
export function jobRoleEvent(version: number, requirements: JobRoleV1['requirements']): BusEvent {
  const payload: JobRoleV1 = {
    id: NURSE,
    version,
    origin: 'INSIDE',
    title: { en: 'Nurse' },
    family: 'clinical',
    requirements,
    retired: false,
  };
  return { topic: JobRoleV1.topic, key: NURSE, eventId: newId(), type: 'internal-mobility.job-role.defined', payload };
}
