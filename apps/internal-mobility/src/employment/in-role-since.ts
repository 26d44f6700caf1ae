import { addDays, type LocalDate } from '@libs/platform';
import type { RoleStep } from '../job-roles/job-roles.read-model';
import type { JobAssignment } from './job-assignment';

/**
 * The first day of the unbroken run of primary jobs of one kind that ends in `current`. A mere change of job code does
 * not begin a new run: the same job role, or another one on the same ladder at the same level, is the same kind. A step
 * up the ladder begins one, and so does a gap of a day. `assignments` in order of start.
 */
export function roleRunSince(
  assignments: readonly JobAssignment[],
  current: JobAssignment,
  roles: ReadonlyMap<string, RoleStep>,
): LocalDate {
  const primaries = assignments.filter(({ isPrimary, validFrom }) => isPrimary && validFrom <= current.validFrom);
  let first = current;
  for (const earlier of primaries.slice(0, -1).reverse()) {
    const unbroken = earlier.validTo !== null && earlier.validTo >= addDays(first.validFrom, -1);
    if (!unbroken || !isSameKind(earlier.jobRoleId, first.jobRoleId, roles)) break;
    first = earlier;
  }
  return first.validFrom;
}

function isSameKind(one: string, other: string, roles: ReadonlyMap<string, RoleStep>): boolean {
  if (one === other) return true;
  const [a, b] = [roles.get(one), roles.get(other)];
  if (a === undefined || b === undefined || a.ladder === null) return false;
  return a.ladder === b.ladder && a.level === b.level;
}
