import type { ContractType } from '@libs/contracts';
import { DomainError, isLocalDate, isTimeZone, partId, personId, referenceId, type LocalDate } from '@libs/platform';
import type { EmployeeFacts, EmployeeStatus } from './employee';
import { JobAssignment } from './job-assignment';

/** One assignment as the HR system names it: roles and managers by their external ids. */
export interface JobAssignmentRow {
  readonly externalId: string;
  readonly primary: boolean;
  readonly legalEntity?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly jobRole: string;
  readonly manager?: string | null | undefined;
  readonly country: string;
  readonly contract: ContractType;
  readonly fte?: number | null | undefined;
  readonly weeklyHours: number;
  readonly from: LocalDate;
  readonly to?: LocalDate | null | undefined;
}

/** One person as the HR system sends them. */
export interface EmployeeRow {
  readonly externalId: string;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly status: EmployeeStatus;
  readonly serviceDate: LocalDate;
  readonly timeZone: string;
  readonly inRoleSince?: LocalDate | null | undefined;
  readonly assignments: readonly JobAssignmentRow[];
}

/** A row with the ids of this deployment in place of external ones. `assignments` are the given ones only. */
export interface EmployeeDraft {
  readonly id: string;
  readonly facts: EmployeeFacts;
}

/** @throws DomainError (invalid) naming the field. */
export function draftEmployee(row: EmployeeRow, idNamespace: string): EmployeeDraft {
  demand('externalId', row.externalId.trim() !== '', 'must not be empty');
  demand('name', row.name.trim() !== '', 'must not be empty');
  demand('timeZone', isTimeZone(row.timeZone), 'is not an IANA time zone');
  demandDay('serviceDate', row.serviceDate);
  demandDay('inRoleSince', row.inRoleSince);
  demandDistinct(row.assignments);
  const id = employeeId(row.externalId, idNamespace);
  return {
    id,
    facts: {
      ...row,
      externalId: row.externalId.trim().normalize('NFC'),
      assignments: row.assignments.map((given, index) => draftAssignment(id, given, index, idNamespace)),
    },
  };
}

/** The id of a person, the same in every service of this deployment. */
export function employeeId(externalId: string, idNamespace: string): string {
  return personId(idNamespace, 'employee', externalId);
}

function draftAssignment(owner: string, row: JobAssignmentRow, index: number, idNamespace: string): JobAssignment {
  const at = `assignments.${String(index)}`;
  demand(`${at}.externalId`, row.externalId.trim() !== '', 'must not be empty');
  demand(`${at}.jobRole`, row.jobRole.trim() !== '', 'must not be empty');
  demand(`${at}.country`, /^[A-Z]{2}$/.test(row.country), 'must be two capital letters');
  demand(`${at}.fte`, isWithin(row.fte ?? 1, 1), 'must be between 0 and 1');
  demand(`${at}.weeklyHours`, isWithin(row.weeklyHours, 80), 'must be between 0 and 80');
  demandDay(`${at}.from`, row.from);
  demandDay(`${at}.to`, row.to);
  demand(`${at}.to`, (row.to ?? row.from) >= row.from, 'must not be before from');
  return JobAssignment.of({
    // A part of the person: the same external id under somebody else is another assignment, never a stolen one.
    id: partId(owner, row.externalId.trim().normalize('NFC')),
    employeeId: owner,
    externalId: row.externalId.trim().normalize('NFC'),
    isPrimary: row.primary,
    legalEntity: textOrNull(row.legalEntity),
    unit: textOrNull(row.unit),
    unitPath: [],
    jobRoleId: referenceId('job-role', row.jobRole),
    managerId: managerOf(row, idNamespace),
    country: row.country,
    contract: row.contract,
    fte: row.fte ?? 1,
    weeklyHours: row.weeklyHours,
    validFrom: row.from,
    validTo: row.to ?? null,
  });
}

function managerOf(row: JobAssignmentRow, idNamespace: string): string | null {
  const manager = textOrNull(row.manager);
  return manager === null ? null : employeeId(manager, idNamespace);
}

function demandDistinct(rows: readonly JobAssignmentRow[]): void {
  const ids = rows.map((row) => row.externalId.trim().normalize('NFC'));
  const index = ids.findIndex((id, position) => ids.indexOf(id) !== position);
  demand(`assignments.${String(index)}.externalId`, index === -1, 'is used twice');
}

function demandDay(field: string, day: string | null | undefined): void {
  demand(field, day === null || day === undefined || isLocalDate(day), 'must be a day, YYYY-MM-DD');
}

function demand(field: string, holds: boolean, message: string): void {
  if (!holds) throw DomainError.invalid(field, message);
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim().normalize('NFC') ?? '';
  return trimmed === '' ? null : trimmed;
}
