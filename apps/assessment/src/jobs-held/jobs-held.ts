import type { EmployeeV1 } from '@libs/contracts';
import { referenceId, type LocalDate } from '@libs/platform';

/** One job that the employer has given somebody. `to` is its last day; absent while it lasts. */
export interface HeldJob {
  readonly jobRoleId: string;
  /** Work of the same kind has lasted since this day, which may be before the job itself. */
  readonly since: LocalDate;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** Said of the job that comes first where somebody holds several. */
  readonly primary?: true;
  /** Id of the company that employs them in it. */
  readonly legalEntityId?: string;
  /** Share of full time. */
  readonly fte: number;
}

/**
 * Every job of a person here, past and announced ones too, in order of start; none goes on beyond the last day of the
 * employment. How long work of the same kind has lasted (`inRoleSince`) is said of the job held on the day of the telling.
 */
export function jobsHeld({ assignments, inRoleSince, leftOn }: EmployeeV1, asOf: LocalDate): HeldJob[] {
  const current = assignments.filter(({ primary, from }) => primary && from <= asOf).at(-1);
  return assignments.flatMap((assignment) => {
    const { jobRoleId, from, fte, primary, legalEntity } = assignment;
    const to = earliest(assignment.to, leftOn);
    if (to !== undefined && to < from) return [];
    const since = assignment === current && inRoleSince !== undefined && inRoleSince < from ? inRoleSince : from;
    return [
      {
        ...{ jobRoleId, since, from },
        ...(to === undefined ? {} : { to }),
        fte,
        ...(primary ? { primary } : {}),
        ...(legalEntity === undefined ? {} : { legalEntityId: referenceId('legal-entity', legalEntity) }),
      },
    ];
  });
}

function earliest(one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
