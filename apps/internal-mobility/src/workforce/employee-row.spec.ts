import { NAMESPACE, person } from './employee.fixture';
import { draftEmployee, type EmployeeRow, type JobAssignmentRow } from './employee-row';

describe('a row of a person', () => {
  const draft = (row: EmployeeRow) => () => draftEmployee(row, NAMESPACE);
  const job = (assignment: Partial<JobAssignmentRow>) => person('ana', undefined, { assignment });

  it.each<[string, EmployeeRow]>([
    ['externalId', person(' ')],
    ['name', person('ana', undefined, { name: '' })],
    ['timeZone', person('ana', undefined, { timeZone: 'Mars/Olympus' })],
    ['serviceDate', person('ana', undefined, { serviceDate: '2026-02-30' })],
    ['serviceDate', person('ana', undefined, { serviceDate: '0026-02-01' })],
    ['assignments.0.to', job({ to: '9999-12-31' })],
    ['assignments.0.country', job({ country: 'de' })],
    ['assignments.0.fte', job({ fte: 1.1 })],
    ['assignments.0.weeklyHours', job({ weeklyHours: 81 })],
    ['assignments.0.to', job({ to: '2022-02-13' })],
  ])('is refused naming %s', (field, row) => {
    expect(draft(row)).toThrow(
      expect.objectContaining({ kind: 'invalid', details: expect.objectContaining({ field }) as object }) as Error,
    );
  });

  it('gives the same ids for ids that differ in blanks and Unicode form only', () => {
    expect(draft(person(' caf\u00e9 '))().id).toBe(draft(person('cafe\u0301'))().id);
  });

  it('gives other ids in another deployment', () => {
    expect(draft(person('ana'))().id).not.toBe(draftEmployee(person('ana'), '00000000-0000-4000-8000-000000000001').id);
  });
});
