import type { CanonicalId } from '@libs/imports';
import { DomainError, isDayTaken, isTimeZone, partId, personId, referenceId } from '@libs/platform';
import type { EmployeeFacts } from '../employment/employee-facts';
import type {
  EligibleFromRow,
  EmployeeImportRow,
  EmployeeRow,
  JobAssignmentRow,
  OtherManagerRow,
} from './employee-schema';
import { JobAssignment } from '../employment/job-assignment';

export type { EmployeeRow, JobAssignmentRow, OtherManagerRow } from './employee-schema';

/** Codes only: what is published about a person holds no free text. */
const KIND = /^[A-Z][A-Z0-9_]{0,39}$/;
const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A row with the ids of this deployment in place of external ones. `assignments` are the given ones only. */
export interface EmployeeDraft {
  readonly id: string;
  readonly facts: EmployeeFacts;
}

/**
 * `knowsZone` may remember what it was asked: looking a time zone up takes longer than all the rest of a row.
 * @throws DomainError (invalid) naming the field.
 */
export function draftEmployee(row: EmployeeRow, idNamespace: string, knowsZone = isTimeZone): EmployeeDraft {
  demand('externalId', row.externalId.trim() !== '', 'must not be empty');
  demand('name', row.name.trim() !== '', 'must not be empty');
  demand('timeZone', knowsZone(row.timeZone), 'is not an IANA time zone');
  demandDay('serviceDate', row.serviceDate);
  demandDay('inRoleSince', row.inRoleSince);
  demandDay('leftOn', row.leftOn);
  demand('locale', isLocale(row.locale), 'must be a locale, as de-AT');
  demandDistinct(row.assignments);
  demandClausesOnce(row.eligibleFrom ?? []);
  const id = employeeId(row.externalId, idNamespace);
  return {
    id,
    facts: {
      ...row,
      externalId: row.externalId.trim().normalize('NFC'),
      eligibleFrom: row.eligibleFrom && inOrder(row.eligibleFrom),
      assignments: row.assignments.map((given, index) => draftAssignment(id, given, index, idNamespace)),
    },
  };
}

/** The row with everything that its assignments name under canonical ids. */
export function canonicalEmployee(row: EmployeeImportRow, canonicalId: CanonicalId): EmployeeImportRow {
  if (row.assignments === undefined) return row;
  const named = (kind: string, code: string | null | undefined) => (code == null ? code : canonicalId(kind, code));
  const assignments = row.assignments.map((each) => ({
    ...each,
    jobRole: canonicalId('job-roles', each.jobRole),
    manager: named('employees', each.manager),
    unit: named('units', each.unit),
    legalEntity: named('legal-entities', each.legalEntity),
    otherManagers: each.otherManagers?.map((other) => ({ ...other, person: canonicalId('employees', other.person) })),
  }));
  return { ...row, assignments };
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
  demand(`${at}.level`, Number.isInteger(row.level ?? 0), 'must be a whole number');
  demandOthers(`${at}.otherManagers`, row.otherManagers ?? []);
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
    unitTimeZone: null,
    level: row.level ?? null,
    jobRoleId: referenceId('job-role', row.jobRole),
    managerId: managerOf(row, idNamespace),
    otherManagers: (row.otherManagers ?? []).map(({ person, kind }) => ({
      personId: employeeId(person, idNamespace),
      kind,
    })),
    location: textOrNull(row.location),
    costCentre: textOrNull(row.costCentre),
    shiftPattern: textOrNull(row.shiftPattern),
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

function demandClausesOnce(rows: readonly EligibleFromRow[]): void {
  for (const [index, { clause, from }] of rows.entries()) {
    const isFirst = rows.findIndex((each) => each.clause === clause) === index;
    demand(`eligibleFrom.${String(index)}.clause`, isFirst, 'stands twice');
    demandDay(`eligibleFrom.${String(index)}.from`, from);
  }
}

const NO_DAY = 'must be a day from 1900 to 2999, YYYY-MM-DD; leave it out where there is no end';

function inOrder(rows: readonly EligibleFromRow[]): EligibleFromRow[] {
  return [...rows].sort((a, b) => (a.clause < b.clause ? -1 : 1));
}

function demandOthers(at: string, rows: readonly OtherManagerRow[]): void {
  for (const [index, { person, kind }] of rows.entries()) {
    demand(`${at}.${String(index)}.person`, person.trim() !== '', 'must not be empty');
    demand(`${at}.${String(index)}.kind`, KIND.test(kind), 'must be a code, as PROJECT');
  }
}

function isLocale(locale: string | null | undefined): boolean {
  return locale === undefined || locale === null || LOCALE.test(locale);
}

function demandDay(field: string, day: string | null | undefined): void {
  demand(field, day === null || day === undefined || isDayTaken(day), NO_DAY);
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
