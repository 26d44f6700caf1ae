import { requireColumns } from '@libs/imports';
import { DomainError, rememberedTimeZones } from '@libs/platform';
import type { Employee } from './employee';
import { draftEmployee, type EmployeeDraft, employeeId } from './employee-row';
import type { EmployeeImportRow, EmployeeRow } from './employee-schema';

export interface EmployeeDrafts {
  readonly drafts: readonly EmployeeDraft[];
  /** By external id. */
  readonly refused: ReadonlyMap<string, DomainError>;
}

/** Drafts each row, completed from the `known` people where it does not say everything. */
export function draftAll(
  rows: readonly EmployeeImportRow[],
  known: readonly Employee[],
  namespace: string,
): EmployeeDrafts {
  const byId = new Map(known.map((employee) => [employee.id, employee]));
  const knowsZone = rememberedTimeZones();
  const drafts: EmployeeDraft[] = [];
  const refused = new Map<string, DomainError>();
  for (const row of rows) {
    try {
      drafts.push(draftEmployee(completed(row, byId.get(employeeId(row.externalId, namespace))), namespace, knowsZone));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      refused.set(row.externalId, error);
    }
  }
  return { drafts, refused };
}

/** @throws DomainError INVALID naming what a new person cannot be without. */
function completed(row: EmployeeImportRow, known: Employee | undefined): EmployeeRow {
  if (known === undefined) {
    requireColumns(row, ['name', 'status', 'serviceDate', 'timeZone', 'assignments']);
    return row;
  }
  return {
    ...row,
    name: row.name ?? known.name,
    status: row.status ?? known.status,
    serviceDate: row.serviceDate ?? known.serviceDate,
    timeZone: row.timeZone ?? known.timeZone,
    // Assignments that are not named stay: none given leaves all as they are.
    assignments: row.assignments ?? [],
  };
}
