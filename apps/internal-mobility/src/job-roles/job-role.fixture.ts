import type { JobRoleRow } from './job-role-row';

type RequirementRow = NonNullable<JobRoleRow['requirements']>[number];

/** A must-have skill at level 2 that takes half a year. */
export function skillAsked(subject: string, rest: Partial<RequirementRow> = {}): RequirementRow {
  return { kind: 'SKILL', subject, minimum: 2, mustHave: true, weight: 1, typicalMonthsToClose: 6, ...rest };
}

/** A receptionist who must do what is asked. */
export function receptionist(requirements: readonly RequirementRow[], rest: Partial<JobRoleRow> = {}): JobRoleRow {
  return {
    externalId: 'receptionist',
    title: { en: 'Receptionist', de: 'Empfang' },
    family: 'reception',
    requirements: [...requirements],
    ...rest,
  };
}
