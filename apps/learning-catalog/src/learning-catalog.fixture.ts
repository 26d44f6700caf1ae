import { AccessCopyConsumer } from '@libs/auth';
import {
  AccessGrantV1,
  EmployeeV1,
  GapAnalysisV1,
  JobRoleV1,
  SkillProfileV1,
  SkillV1,
  type ContractType,
} from '@libs/contracts';
import { newId, partId, personId, referenceId } from '@libs/platform';
import { ErasureConsumer } from '@libs/subjects';
import { ServiceUnderTest, TEST_ID_NAMESPACE, type BusEvent } from '@libs/testing';
import { MoveRenumberedRows } from './access/move-renumbered-rows';
import { SCHEMA } from './config';
import { NameProviders } from './courses/name-providers';
import type { CourseRow } from './courses/course-row';
import { DemandConsumer } from './demand/demand.consumer';
import { GapAnalysisConsumer } from './gap-analyses/gap-analysis.consumer';
import { OwnProfilesConsumer } from './own-profiles/own-profiles.consumer';
import { TeachableConsumer } from './outcome-words/teachable.consumer';
import { RecomputeRecommendation } from './recommendations/recompute-recommendation';
import { SpreadRecommendations } from './recommendations/spread-recommendations';
import { RecomputeOutcomeSuggestions } from './suggested-outcomes/recompute-outcome-suggestions';
import { SpreadOutcomeSuggestions } from './suggested-outcomes/spread-outcome-suggestions';
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
      TeachableConsumer,
    ],
    recomputations: [
      MoveRenumberedRows,
      NameProviders,
      SpreadOutcomeSuggestions,
      RecomputeOutcomeSuggestions,
      SpreadRecommendations,
      RecomputeRecommendation,
    ],
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

/** A course of which the catalogue says nothing but its title. */
export function silentCourse(externalId: string, title: string, provider = 'Harbor College'): CourseRow {
  return { ...courseRow(externalId, 'none', 0, 1), title: { en: title }, provider, outcomes: [] };
}

/** A skill with a scale of three steps. */
export function skillEvent(externalId: string, name: string, version = 1, retired = false): BusEvent {
  const payload: SkillV1 = {
    ...{ id: skillId(externalId), version, name: { en: name }, framework: 'TEST', retired },
    levels: [1, 2, 3].map((step) => ({ step, name: { en: `Step ${String(step)}` } })),
  };
  return { topic: SkillV1.topic, key: payload.id, eventId: newId(), type: 'assessment.skill.defined', payload };
}

/** Lea administers learning. */
export function leaEvent(): BusEvent {
  const lea = personId(TEST_ID_NAMESPACE, 'employee', 'lea');
  const payload: AccessGrantV1 = { id: newId(), version: 1, personId: lea, role: 'LEARNING_ADMIN', revoked: false };
  const type = 'internal-mobility.access-grant.granted';
  return { topic: AccessGrantV1.topic, key: payload.id, eventId: newId(), type, payload };
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

/** A job role with what it asks for: Ana's unless another is named. */
export function jobRoleEvent(version: number, requirements: JobRoleV1['requirements'], id: string = NURSE): BusEvent {
  const payload: JobRoleV1 = {
    id,
    version,
    origin: 'INSIDE',
    title: { en: id === NURSE ? 'Nurse' : 'Clerk' },
    family: 'clinical',
    requirements,
    retired: false,
  };
  return { topic: JobRoleV1.topic, key: id, eventId: newId(), type: 'internal-mobility.job-role.defined', payload };
}
