import { GapAnalysisV1 } from '@libs/contracts';
import { newId, partId, referenceId } from '@libs/platform';
import type { BusEvent } from '@libs/testing';
import { jobRoleId } from '../job-roles/job-role-row';
import { idOf } from '../workforce/employee.fixture';

/** The id of a person's gap in a skill. */
export function gapId(externalId: string, skill: string): string {
  return partId(idOf(externalId), skill);
}

/** What assessment tells of a person who aims at being a receptionist and lacks these skills. */
export function gapsEvent(externalId: string, version: number, skills: readonly string[]): BusEvent {
  const gaps = skills.map((skill) => ({
    id: gapId(externalId, skill),
    requirementId: partId(jobRoleId('receptionist'), skill),
    kind: 'SKILL' as const,
    subject: referenceId('skill', skill),
    mustHave: true,
    weight: 500,
    required: 2,
    actual: 0,
    status: 'MISSING' as const,
    monthsToClose: 6,
  }));
  const payload: GapAnalysisV1 = {
    id: idOf(externalId),
    version,
    goals: [
      {
        goalId: partId(idOf(externalId), 'goal'),
        kind: 'NEXT',
        audience: 'SELF',
        jobRoleId: jobRoleId('receptionist'),
        coverage: 0,
        gaps,
      },
    ],
    basedOn: {
      profileVersion: version,
      employeeVersion: 1,
      roleVersions: {},
      arithmeticVersion: 1,
      asOf: '2026-11-24',
    },
  };
  return {
    topic: GapAnalysisV1.topic,
    key: payload.id,
    eventId: newId(),
    type: 'assessment.gap-analysis.computed',
    payload,
  };
}
