import type { EmployeeV1 } from '@libs/contracts';
import { referenceId, type LocalDate } from '@libs/platform';

/** One job that the employer has given somebody. `to` is its last day; absent while it lasts. */
export interface HeldJob {
  readonly jobRoleId: string;
  /** Work of the same kind has lasted since this day, which may be before the job itself. */
  readonly since: LocalDate;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** Share of full time. */
  readonly fte: number;
}

/** Every job of a person here, past ones too, in order of start; none goes on beyond the last day of the employment. */
export function jobsHeld({ assignments, inRoleSince, leftOn }: EmployeeV1): HeldJob[] {
  const current = assignments.filter(({ primary }) => primary).at(-1);
  return assignments.flatMap((assignment) => {
    const { jobRoleId, from, fte } = assignment;
    const to = earliest(assignment.to, leftOn);
    if (to !== undefined && to < from) return [];
    const since = assignment === current && inRoleSince !== undefined && inRoleSince < from ? inRoleSince : from;
    return [{ jobRoleId, since, from, ...(to === undefined ? {} : { to }), fte }];
  });
}

/** The id of the company of the primary job on a day; null without one. A job of a day to come is told when it begins. */
export function legalEntityOn({ assignments }: EmployeeV1, asOf: LocalDate): string | null {
  const now = assignments.filter(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
  const code = (now.find(({ primary }) => primary) ?? now[0])?.legalEntity;
  return code === undefined ? null : referenceId('legal-entity', code);
}

function earliest(one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
