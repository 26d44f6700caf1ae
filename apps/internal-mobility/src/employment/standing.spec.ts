import type { Employee } from '../workforce/employee';
import { hired, idOf, person, planned } from '../workforce/employee.fixture';
import type { EmployeeRow, JobAssignmentRow } from '../workforce/employee-row';

/** What importing a row on a day makes of a stored person. */
function after(row: EmployeeRow, stored: Employee | undefined, today: string): Employee {
  const plan = planned([row], stored === undefined ? [] : [stored], new Map(), today);
  const employee = stored ?? plan.changed[0]?.employee;
  if (employee === undefined) throw new Error('nobody was hired');
  return employee;
}

describe('the status of a person', () => {
  const ana = (rest: Partial<EmployeeRow>) => person('ana', undefined, rest);

  it('is LEFT at once when nothing says since when, and a planned last day counts no more', () => {
    const leaving = after(ana({ leftOn: '2026-12-31' }), undefined, '2026-11-24');
    after(ana({ status: 'LEFT' }), leaving, '2026-11-25');
    expect(leaving).toMatchObject({ status: 'LEFT', leftOn: null, nextChangeOn: null, version: 2 });
    after(ana({ status: 'LEFT' }), leaving, '2026-12-24');
    expect(leaving.version).toBe(2);
  });

  it('remembers a last day that is over when a later row no longer speaks of it', () => {
    const gone = after(ana({ status: 'LEFT', leftOn: '2026-10-31' }), undefined, '2026-11-24');
    after(ana({ status: 'LEFT' }), gone, '2026-11-25');
    expect(gone).toMatchObject({ version: 1, leftOn: '2026-10-31' });
  });

  it.each(['ACTIVE', 'NOTICE', 'ON_LEAVE'] as const)('is %s through the last day and LEFT from the next', (status) => {
    const row = ana({ status, leftOn: '2026-11-30' });
    const leaving = after(row, undefined, '2026-11-24');
    expect(leaving).toMatchObject({ status, leftOn: '2026-11-30', nextChangeOn: '2026-12-01' });
    after(row, leaving, '2026-11-30');
    expect(leaving.status).toBe(status);
    after(row, leaving, '2026-12-01');
    expect(leaving).toMatchObject({ status: 'LEFT', version: 2, nextChangeOn: null });
  });

  it('waits with LEFT for a last day that is not over', () => {
    const row = ana({ status: 'LEFT', leftOn: '2026-11-30' });
    const leaving = after(row, after(ana({ status: 'NOTICE' }), undefined, '2026-11-20'), '2026-11-24');
    expect(leaving).toMatchObject({ status: 'NOTICE', leftOn: '2026-11-30' });
    expect(after(row, leaving, '2026-12-01').status).toBe('LEFT');
  });

  it('keeps a planned last day that a later row does not speak of, and drops it when it is cleared', () => {
    const leaving = after(ana({ leftOn: '2026-11-30' }), undefined, '2026-11-24');
    expect(after(ana({}), leaving, '2026-11-25').leftOn).toBe('2026-11-30');
    expect(after(ana({ leftOn: null }), leaving, '2026-11-25').leftOn).toBeNull();
  });

  it('starts again when somebody who left comes back: the same person, the next version, history kept', () => {
    const back = after(ana({ status: 'LEFT', leftOn: '2026-01-31' }), undefined, '2026-11-24');
    const job = { externalId: 'ana-2', from: '2026-12-01' };
    const ended = { ...person('ana'), assignments: [jobOf({ to: '2026-01-31' }), jobOf(job)] };
    after({ ...ended, status: 'PRE_HIRE' }, back, '2026-11-25');
    expect(back).toMatchObject({ id: idOf('ana'), version: 2, status: 'PRE_HIRE', leftOn: null });
    expect(back.assignments.map(({ externalId }) => externalId)).toEqual(['ana-1', 'ana-2']);
  });

  it('is no longer PRE_HIRE from the first day on, whatever the row still says', () => {
    const row = ana({ status: 'PRE_HIRE', assignments: [jobOf({ from: '2026-12-01' })] });
    const coming = after(row, undefined, '2026-11-24');
    expect(coming).toMatchObject({ status: 'PRE_HIRE', nextChangeOn: '2026-12-01' });
    expect(after(row, coming, '2026-12-01').status).toBe('ACTIVE');
  });

  it('keeps people on leave above their reports', () => {
    const [report] = hired([person('ben', 'ana'), ana({ status: 'ON_LEAVE' })]);
    expect(report?.managerPath).toEqual([idOf('ana')]);
  });
});

describe('since when somebody is in their role', () => {
  const jobs = (...assignments: JobAssignmentRow[]) => ({ ...person('ana'), assignments });
  const first = (rest: Partial<JobAssignmentRow> = {}) => jobOf({ from: '2020-01-01', to: '2023-12-31', ...rest });
  const second = (rest: Partial<JobAssignmentRow> = {}) => jobOf({ externalId: 'ana-2', from: '2024-01-01', ...rest });
  const since = (row: EmployeeRow) => after(row, undefined, '2026-11-24').inRoleSince;

  it.each<[string, string, EmployeeRow]>([
    ['goes on with another manager or unit', '2020-01-01', jobs(first(), second({ unit: 'riverside' }))],
    ['goes on with a mere change of job code', '2020-01-01', jobs(first(), second({ jobRole: 'front-desk' }))],
    ['begins anew with a step up the ladder', '2024-01-01', jobs(first(), second({ jobRole: 'lead' }))],
    ['begins anew after a gap', '2024-01-01', jobs(first({ to: '2023-12-30' }), second())],
    ['does not count a job that is not the primary one', '2024-01-01', jobs(first({ primary: false }), second())],
    ['is the day that HR says', '2018-05-01', { ...jobs(first(), second()), inRoleSince: '2018-05-01' }],
  ])('%s', (_what, expected, row) => {
    expect(since(row)).toBe(expected);
  });

  it('keeps the day that HR said until another kind of job begins', () => {
    const ana = after({ ...jobs(first({ to: null })), inRoleSince: '2018-05-01' }, undefined, '2022-01-01');
    after(jobs(first(), second({ jobRole: 'front-desk' })), ana, '2024-02-01');
    expect(ana.inRoleSince).toBe('2018-05-01');
    const lead = second({ externalId: 'ana-3', jobRole: 'lead', from: '2025-01-01' });
    after(jobs(second({ jobRole: 'front-desk', to: '2024-12-31' }), lead), ana, '2025-02-01');
    expect(ana.inRoleSince).toBe('2025-01-01');
  });
});

function jobOf(rest: Partial<JobAssignmentRow>): JobAssignmentRow {
  const [job] = person('ana', undefined, { assignment: rest }).assignments;
  if (job === undefined) throw new Error('the fixture has no job');
  return job;
}
