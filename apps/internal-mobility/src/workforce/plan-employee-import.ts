import type { DomainError } from '@libs/platform';
import type { UnitPlace } from '../units/units.read-model';
import type { EmployeeDraft } from './employee-row';
import { employeeErrors } from './employee.errors';
import { type JobAssignment, mergeAssignments, overlappingPrimary } from '../employment/job-assignment';
import {
  type Candidate,
  type ChangedEmployee,
  type NamedPerson,
  type People,
  settleEmployees,
} from './settle-employees';
import { type Calendar, standingOf } from '../employment/standing';

/**
 * What the rows are judged against. `roles` are those of the people's jobs and the known ones among those the rows name;
 * `units` and `legalEntities` the known ones among those the rows name.
 */
export interface ImportGround extends People, Calendar {
  readonly units: ReadonlyMap<string, UnitPlace>;
  readonly legalEntities: ReadonlySet<string>;
}

export type RowOutcome = 'created' | 'updated' | 'unchanged';

/** `outcomes` by employee id, for the rows; `changed` also holds people whose managers' path alone moved. */
export interface EmployeeImportPlan {
  readonly outcomes: ReadonlyMap<string, RowOutcome | DomainError>;
  readonly changed: readonly ChangedEmployee[];
}

/**
 * Decides about all rows together, since managers may be later rows: a row whose manager is unknown or who would be
 * their own manager is refused, and so are rows that hang on a refused new person.
 */
export function planEmployeeImport(drafts: readonly EmployeeDraft[], ground: ImportGround): EmployeeImportPlan {
  const outcomes = new Map<string, RowOutcome | DomainError>();
  const candidates = new Map<string, Candidate>();
  for (const draft of drafts) {
    const judged = candidateOf(draft, ground);
    if ('standing' in judged) candidates.set(draft.id, judged);
    else outcomes.set(draft.id, judged);
  }
  const { refused, changed } = settleEmployees(candidates, ground, ground);
  for (const [id, error] of refused) outcomes.set(id, error);
  for (const id of candidates.keys()) outcomes.set(id, 'unchanged');
  for (const { employee, event } of changed) {
    if (!candidates.has(employee.id)) continue;
    outcomes.set(employee.id, event === 'internal-mobility.employee.hired' ? 'created' : 'updated');
  }
  return { outcomes, changed };
}

function candidateOf(draft: EmployeeDraft, ground: ImportGround): Candidate | DomainError {
  const before = ground.stored.get(draft.id);
  const given = draft.facts.assignments;
  for (const [index, assignment] of given.entries()) {
    const unknown = unknownOf(assignment, fieldOf(index), ground);
    if (unknown !== undefined) return unknown;
    const place = ground.units.get(assignment.unit ?? '');
    Object.assign(assignment, { unitPath: place?.path ?? [], unitTimeZone: place?.timeZone ?? null });
  }
  const assignments = mergeAssignments(before?.assignments ?? [], given);
  if (overlappingPrimary(assignments) !== undefined) return employeeErrors.primaryAssignmentsOverlap();
  const { timeZone } = draft.facts;
  const standing = standingOf({ before, facts: draft.facts, timeZone, assignments }, ground);
  if (standing === undefined) return employeeErrors.noPrimaryAssignment();
  return { facts: { ...draft.facts, assignments }, standing, named: given.flatMap(namedBy) };
}

function namedBy({ managerId, otherManagers }: JobAssignment, index: number): NamedPerson[] {
  const at = fieldOf(index);
  const others = otherManagers.map(({ personId }, place) => ({
    id: personId,
    field: `${at}.otherManagers.${String(place)}.person`,
  }));
  return managerId === null ? others : [{ id: managerId, field: `${at}.manager` }, ...others];
}

function fieldOf(index: number): string {
  return `assignments.${String(index)}`;
}

/** What the assignment names and nobody here knows. */
function unknownOf(assignment: JobAssignment, at: string, ground: ImportGround): DomainError | undefined {
  const { jobRoleId, unit, legalEntity } = assignment;
  if (!ground.roles.has(jobRoleId)) return employeeErrors.jobRoleUnknown(`${at}.jobRole`);
  if (unit !== null && !ground.units.has(unit)) return employeeErrors.unitUnknown(`${at}.unit`);
  if (legalEntity === null || ground.legalEntities.has(legalEntity)) return undefined;
  return employeeErrors.legalEntityUnknown(`${at}.legalEntity`);
}
