import type { DomainError } from '@libs/platform';
import { Employee, type EmployeeEvent } from './employee';
import type { EmployeeFacts, Standing } from '../employment/employee-facts';
import { employeeErrors } from './employee.errors';
import { type JobAssignment, primaryAssignment } from '../employment/job-assignment';
import { ManagementTree, type SettledNode, type TreeNode } from './management-tree';
import type { Calendar } from '../employment/standing';

/**
 * Who may be moved. `stored`: the people at hand and everybody below them. `settled`: managers above them who stay where
 * they are.
 */
export interface People {
  readonly stored: ReadonlyMap<string, Employee>;
  readonly settled: ReadonlyMap<string, SettledNode>;
}

/** What would become of a person; `facts` null when only the day has moved on. */
export interface Candidate {
  readonly facts: EmployeeFacts | null;
  readonly standing: Standing;
  /** People whom the row names as managers, with the fields that name them. */
  readonly named: readonly NamedPerson[];
}

export interface NamedPerson {
  readonly id: string;
  readonly field: string;
}

/** What decisions about a person hang on; an import that changes it for many is held until somebody approves. */
export type Moved = 'manager' | 'unit' | 'role' | 'status';

/** What is to be saved and told. */
export interface EmployeeChange {
  readonly employee: Employee;
  readonly event: EmployeeEvent;
}

export interface ChangedEmployee extends EmployeeChange {
  readonly moved: readonly Moved[];
  /** What was stored of the person; null for a new one. */
  readonly before: object | null;
}

/** `refused` by employee id; `changed` also holds people whose managers above alone moved. */
export interface Settlement {
  readonly refused: ReadonlyMap<string, DomainError>;
  readonly changed: readonly ChangedEmployee[];
}

/** Refuses whoever cannot stand beside the others, then gives everybody their place. Takes candidates out. */
export function settleEmployees(candidates: Map<string, Candidate>, people: People, calendar: Calendar): Settlement {
  const refused = new Map<string, DomainError>();
  const refuse = (found: ReadonlyMap<string, DomainError>): boolean => {
    for (const [id, error] of found) {
      refused.set(id, error);
      candidates.delete(id);
    }
    return found.size > 0;
  };
  do refuse(whoNamesStrangers(candidates, people));
  while (refuse(whoClosesCycles(candidates, people)));
  return { refused, changed: place(candidates, people, calendar) };
}

/** Rows that name somebody nobody knows, and rows that hang on them, in one pass however long the chain. */
function whoNamesStrangers(
  candidates: ReadonlyMap<string, Candidate>,
  { stored, settled }: People,
): Map<string, DomainError> {
  const refused = new Map<string, DomainError>();
  const namedBy = new Map<string, { readonly id: string; readonly field: string }[]>();
  for (const [id, { named }] of candidates)
    for (const { id: manager, field } of named) {
      if (stored.has(manager) || settled.has(manager)) continue;
      const reports = namedBy.get(manager) ?? [];
      reports.push({ id, field });
      namedBy.set(manager, reports);
    }
  const strangers = [...namedBy.keys()].filter((id) => !candidates.has(id));
  for (let stranger = strangers.pop(); stranger !== undefined; stranger = strangers.pop()) {
    for (const { id, field } of namedBy.get(stranger) ?? []) {
      if (refused.has(id)) continue;
      refused.set(id, employeeErrors.managerUnknown(field));
      strangers.push(id);
    }
  }
  return refused;
}

function whoClosesCycles(candidates: ReadonlyMap<string, Candidate>, people: People): Map<string, DomainError> {
  const refused = new Map<string, DomainError>();
  for (const id of new ManagementTree(nodesOf(candidates, people), people.settled).inCycles()) {
    // What is stored is free of cycles, so each one holds a row that changes its manager; only those are at fault.
    const candidate = candidates.get(id);
    const known = people.stored.get(id);
    if (candidate !== undefined && candidate.standing.managerId !== known?.managerId)
      refused.set(id, employeeErrors.cycle());
  }
  return refused;
}

function nodesOf(candidates: ReadonlyMap<string, Candidate>, { stored }: People): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  for (const [id, employee] of stored) nodes.set(id, { managerId: employee.managerId, left: employee.hasLeft });
  for (const [id, { standing }] of candidates)
    nodes.set(id, { managerId: standing.managerId, left: standing.status === 'LEFT' });
  return nodes;
}

function place(candidates: ReadonlyMap<string, Candidate>, people: People, calendar: Calendar): ChangedEmployee[] {
  const nodes = nodesOf(candidates, people);
  const tree = new ManagementTree(nodes, people.settled);
  const changed: ChangedEmployee[] = [];
  for (const id of nodes.keys()) {
    const candidate = candidates.get(id);
    const known = people.stored.get(id);
    if (known !== undefined) {
      const [mark, before] = [markOf(known, calendar), Object.assign({}, known)];
      const event = known.update(candidate?.facts ?? null, candidate?.standing ?? null, tree.pathOf(id));
      if (event !== null)
        changed.push({ employee: known, event, moved: movedBetween(mark, markOf(known, calendar)), before });
    } else if (candidate !== undefined && candidate.facts !== null) {
      const employee = Employee.hire(id, candidate.facts, candidate.standing, tree.pathOf(id));
      changed.push({ employee, event: 'internal-mobility.employee.hired', moved: [], before: null });
    }
  }
  return changed;
}

type Mark = Record<Moved, unknown>;

function markOf(employee: Employee, { today }: Calendar): Mark {
  const dayOf = (assignment: JobAssignment) => today(assignment.unitTimeZone ?? employee.timeZone);
  const primary = primaryAssignment(employee.assignments, dayOf);
  const { managerId, status } = employee;
  return { manager: managerId, unit: primary?.unit, role: primary?.jobRoleId, status };
}

function movedBetween(before: Mark, after: Mark): Moved[] {
  return (['manager', 'unit', 'role', 'status'] as const).filter((what) => before[what] !== after[what]);
}
