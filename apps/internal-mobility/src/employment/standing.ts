import { addDays, type LocalDate } from '@libs/platform';
import type { RoleStep } from '../job-roles/job-roles.read-model';
import type { EmployeeFacts, Employment, Standing } from './employee-facts';
import { employmentOn } from './employment';
import { roleRunSince } from './in-role-since';
import { type JobAssignment, primaryAssignment, runsOn } from './job-assignment';

/** The day in a time zone, and the job roles that the people named have or had. */
export interface Calendar {
  readonly today: (timeZone: string) => LocalDate;
  readonly roles: ReadonlyMap<string, RoleStep>;
}

/** How a person stood before (none for a new one), what is said anew (null: nothing), all jobs, and the one that counts. */
export interface PersonOnDay {
  readonly before: Standing | undefined;
  readonly facts: EmployeeFacts | null;
  readonly timeZone: string;
  readonly assignments: readonly JobAssignment[];
}

/** Undefined for a person without any primary job. */
export function standingOf(person: PersonOnDay, { today, roles }: Calendar): Standing | undefined {
  const dayOf = (assignment: JobAssignment) => today(assignment.unitTimeZone ?? person.timeZone);
  const primary = primaryAssignment(person.assignments, dayOf);
  if (primary === undefined) return undefined;
  const day = today(person.timeZone);
  const employment = employmentOn(day, person.before, person.facts, runsOn(primary, dayOf(primary)));
  return {
    ...employment,
    ...inRoleOf(person, roleRunSince(person.assignments, primary, roles)),
    managerId: primary.managerId,
    nextChangeOn: nextChangeOf(person.assignments, employment, dayOf, day),
  };
}

/** The day that HR said holds until another kind of job begins; without one it is the first day of the run. */
function inRoleOf({ before, facts }: PersonOnDay, run: LocalDate): Pick<Standing, 'inRoleSince' | 'roleRunSince'> {
  const given = facts?.inRoleSince;
  if (given !== undefined) return { inRoleSince: given ?? run, roleRunSince: run };
  const wasSaid = before !== undefined && before.inRoleSince !== null && before.inRoleSince !== before.roleRunSince;
  const isNewRun = before?.roleRunSince !== null && before?.roleRunSince !== undefined && run > before.roleRunSince;
  return { inRoleSince: wasSaid && !isNewRun ? before.inRoleSince : run, roleRunSince: run };
}

function nextChangeOf(
  assignments: readonly JobAssignment[],
  { status, leftOn }: Employment,
  dayOf: (assignment: JobAssignment) => LocalDate,
  day: LocalDate,
): LocalDate | null {
  if (status === 'LEFT') return null;
  const turns = assignments
    .filter(({ isPrimary }) => isPrimary)
    .flatMap((assignment) => {
      const { validFrom, validTo } = assignment;
      return [validFrom, ...(validTo === null ? [] : [addDays(validTo, 1)])].filter((turn) => turn > dayOf(assignment));
    });
  const end = leftOn === null ? [] : [addDays(leftOn, 1)].filter((turn) => turn > day);
  return [...turns, ...end].sort()[0] ?? null;
}
