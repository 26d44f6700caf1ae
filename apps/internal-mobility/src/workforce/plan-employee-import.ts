import type { DomainError, LocalDate } from '@libs/platform';
import type { UnitPlace } from '../units/units.read-model';
import { Employee, type EmployeeEvent, type EmployeeFacts } from './employee';
import type { EmployeeDraft } from './employee-row';
import { employeeErrors } from './employee.errors';
import { type JobAssignment, mergeAssignments, overlappingPrimary, primaryAssignment } from './job-assignment';
import { ManagementTree, type SettledNode, type TreeNode } from './management-tree';

/**
 * What the rows are judged against. `stored`: the people of the import and everybody below them. `settled`: managers
 * above them who stay where they are. `jobRoles`, `units`, `legalEntities`: the known ones among those the rows name.
 */
export interface ImportGround {
  readonly stored: ReadonlyMap<string, Employee>;
  readonly settled: ReadonlyMap<string, SettledNode>;
  readonly jobRoles: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, UnitPlace>;
  readonly legalEntities: ReadonlySet<string>;
  readonly asOf: LocalDate;
}

export type RowOutcome = 'created' | 'updated' | 'unchanged';

export interface ChangedEmployee {
  readonly employee: Employee;
  readonly event: EmployeeEvent;
}

/** `outcomes` by employee id, for the rows; `changed` also holds people whose managers' path alone moved. */
export interface EmployeeImportPlan {
  readonly outcomes: ReadonlyMap<string, RowOutcome | DomainError>;
  readonly changed: readonly ChangedEmployee[];
}

interface Candidate {
  readonly facts: EmployeeFacts;
  /** Managers that the row itself names, in the order of its assignments. */
  readonly named: readonly (string | null)[];
  readonly managerId: string | null;
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
    if ('facts' in judged) candidates.set(draft.id, judged);
    else outcomes.set(draft.id, judged);
  }
  for (let refused = refuseNext(candidates, ground); refused.size > 0; refused = refuseNext(candidates, ground)) {
    for (const [id, error] of refused) {
      outcomes.set(id, error);
      candidates.delete(id);
    }
  }
  return { outcomes, changed: settle(candidates, ground, outcomes) };
}

function candidateOf(draft: EmployeeDraft, ground: ImportGround): Candidate | DomainError {
  const { stored, asOf } = ground;
  const given = draft.facts.assignments;
  for (const [index, assignment] of given.entries()) {
    const unknown = unknownOf(assignment, `assignments.${String(index)}`, ground);
    if (unknown !== undefined) return unknown;
    assignment.unitPath = ground.units.get(assignment.unit ?? '')?.path ?? [];
  }
  const assignments = mergeAssignments(stored.get(draft.id)?.assignments ?? [], given);
  const primary = primaryAssignment(assignments, asOf);
  if (primary === undefined) return employeeErrors.noPrimaryAssignment();
  if (overlappingPrimary(assignments) !== undefined) return employeeErrors.primaryAssignmentsOverlap();
  return {
    facts: { ...draft.facts, assignments },
    named: given.map(({ managerId }) => managerId),
    managerId: primary.managerId,
  };
}

/** What the assignment names and nobody here knows. */
function unknownOf(assignment: JobAssignment, at: string, ground: ImportGround): DomainError | undefined {
  const { jobRoleId, unit, legalEntity } = assignment;
  if (!ground.jobRoles.has(jobRoleId)) return employeeErrors.jobRoleUnknown(`${at}.jobRole`);
  if (unit !== null && !ground.units.has(unit)) return employeeErrors.unitUnknown(`${at}.unit`);
  if (legalEntity === null || ground.legalEntities.has(legalEntity)) return undefined;
  return employeeErrors.legalEntityUnknown(`${at}.legalEntity`);
}

/** The rows that cannot stand beside the others; empty when all can. */
function refuseNext(
  candidates: ReadonlyMap<string, Candidate>,
  ground: ImportGround,
): ReadonlyMap<string, DomainError> {
  const refused = new Map<string, DomainError>();
  const isKnown = (id: string) => candidates.has(id) || ground.stored.has(id) || ground.settled.has(id);
  for (const [id, { named }] of candidates) {
    const index = named.findIndex((managerId) => managerId !== null && !isKnown(managerId));
    if (index !== -1) refused.set(id, employeeErrors.managerUnknown(`assignments.${String(index)}.manager`));
  }
  if (refused.size > 0) return refused;
  for (const id of new ManagementTree(nodesOf(candidates, ground), ground.settled).inCycles()) {
    // What is stored is free of cycles, so each one holds a row that changes its manager; only those are at fault.
    const candidate = candidates.get(id);
    const known = ground.stored.get(id);
    if (candidate !== undefined && candidate.managerId !== known?.managerId) refused.set(id, employeeErrors.cycle());
  }
  return refused;
}

function nodesOf(candidates: ReadonlyMap<string, Candidate>, { stored }: ImportGround): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  for (const [id, employee] of stored) nodes.set(id, { managerId: employee.managerId, left: employee.hasLeft });
  for (const [id, { facts, managerId }] of candidates) nodes.set(id, { managerId, left: facts.status === 'LEFT' });
  return nodes;
}

function settle(
  candidates: ReadonlyMap<string, Candidate>,
  ground: ImportGround,
  outcomes: Map<string, RowOutcome | DomainError>,
): ChangedEmployee[] {
  const nodes = nodesOf(candidates, ground);
  const tree = new ManagementTree(nodes, ground.settled);
  const changed: ChangedEmployee[] = [];
  for (const [id, { managerId }] of nodes) {
    const place = { managerId, managerPath: tree.pathOf(id) };
    const facts = candidates.get(id)?.facts ?? null;
    const known = ground.stored.get(id);
    if (known === undefined) {
      if (facts === null) continue;
      changed.push({ employee: Employee.hire(id, facts, place), event: 'internal-mobility.employee.hired' });
      outcomes.set(id, 'created');
      continue;
    }
    const event = known.update(facts, place);
    if (event !== null) changed.push({ employee: known, event });
    if (facts !== null) outcomes.set(id, event === null ? 'unchanged' : 'updated');
  }
  return changed;
}
