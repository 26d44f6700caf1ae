import { TEST_ID_NAMESPACE } from '@libs/testing';
import type { Employee } from './employee';
import { draftEmployee, employeeId, type EmployeeRow, type JobAssignmentRow } from './employee-row';
import { jobRoleId } from '../job-roles/job-role-row';
import type { SettledNode } from './management-tree';
import { type EmployeeImportPlan, planEmployeeImport } from './plan-employee-import';

/** The secret of the service under test. */
export const NAMESPACE = TEST_ID_NAMESPACE;

/** Ana, a receptionist, unless told otherwise. */
export function person(
  externalId: string,
  manager?: string,
  rest: Partial<EmployeeRow> & { assignment?: Partial<JobAssignmentRow> } = {},
): EmployeeRow {
  const { assignment, ...facts } = rest;
  return {
    externalId,
    name: `Name of ${externalId}`,
    email: `${externalId}@example.org`,
    status: 'ACTIVE',
    serviceDate: '2022-02-14',
    timeZone: 'Europe/Berlin',
    assignments: [
      {
        externalId: `${externalId}-1`,
        primary: true,
        jobRole: 'receptionist',
        country: 'DE',
        contract: 'PERMANENT',
        fte: 0.8,
        weeklyHours: 30,
        from: '2022-02-14',
        ...(manager === undefined ? {} : { manager }),
        ...assignment,
      },
    ],
    ...facts,
  };
}

export function idOf(externalId: string): string {
  return employeeId(externalId, NAMESPACE);
}

/** Plans an import over `stored` people, all of whom it may move. */
export function planned(
  rows: readonly EmployeeRow[],
  stored: readonly Employee[] = [],
  settled: ReadonlyMap<string, SettledNode> = new Map(),
  today = '2026-11-24',
): EmployeeImportPlan {
  return planEmployeeImport(
    rows.map((row) => draftEmployee(row, NAMESPACE)),
    {
      stored: new Map(stored.map((employee) => [employee.id, employee])),
      settled,
      roles: new Map(
        ['receptionist', 'front-desk', 'lead'].map((role) => [
          jobRoleId(role),
          { ladder: 'reception', level: role === 'lead' ? 2 : 1 },
        ]),
      ),
      units: new Map([['riverside', { path: ['clinics'], timeZone: 'America/New_York' }]]),
      legalEntities: new Set(['riverside-health']),
      today: () => today,
    },
  );
}

/** The people that importing these rows creates. */
export function hired(rows: readonly EmployeeRow[]): Employee[] {
  return planned(rows).changed.map(({ employee }) => employee);
}
