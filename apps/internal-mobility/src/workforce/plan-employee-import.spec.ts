import { EmployeeV1, produce } from '@libs/contracts';
import { DomainError } from '@libs/platform';
import type { Employee } from './employee';
import { hired, idOf, person, planned } from './employee.fixture';
import type { EmployeeRow } from './employee-row';
import { planDayTurn, planRetirement } from './plan-day-turn';

const codeOf = (outcome: unknown) => (outcome instanceof DomainError ? outcome.code : outcome);
const pathsOf = (rows: ReturnType<typeof hired>) =>
  Object.fromEntries(rows.map((employee) => [employee.externalId, employee.managerPath]));

describe('importing people', () => {
  const chain = [person('ana', 'marco'), person('marco', 'ingrid'), person('ingrid')];

  it('knows a manager who is a later row, and stores the path nearest first', () => {
    expect(pathsOf(hired(chain))).toEqual({
      ana: [idOf('marco'), idOf('ingrid')],
      marco: [idOf('ingrid')],
      ingrid: [],
    });
  });

  it('changes nothing and tells nothing when the same rows come again', () => {
    const plan = planned(chain, hired(chain));
    expect(plan.changed).toEqual([]);
    expect([...plan.outcomes.values()]).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('moves everybody below a moved manager, and tells each of them once', () => {
    const stored = hired([...chain, person('ben', 'marco'), person('olga', 'ingrid')]);
    const plan = planned([person('marco', 'olga')], stored);
    expect(plan.changed.map(({ employee, event }) => [employee.externalId, employee.version, event]).sort()).toEqual([
      ['ana', 2, 'internal-mobility.employee.changed'],
      ['ben', 2, 'internal-mobility.employee.changed'],
      ['marco', 2, 'internal-mobility.employee.changed'],
    ]);
    const ana = plan.changed.find(({ employee }) => employee.externalId === 'ana');
    expect(ana?.employee.managerPath).toEqual([idOf('marco'), idOf('olga'), idOf('ingrid')]);
  });

  it('goes on above a manager who stays where they are', () => {
    const settled = new Map([[idOf('marco'), { left: false, path: [idOf('ingrid')] }]]);
    expect(planned([person('ana', 'marco')], [], settled).changed[0]?.employee.managerPath).toEqual([
      idOf('marco'),
      idOf('ingrid'),
    ]);
  });

  it('refuses the row that would close a cycle and keeps the others of the circle', () => {
    const stored = hired(chain);
    const plan = planned([person('ingrid', 'ana'), person('ana', 'marco', { name: 'Ana Duarte' })], stored);
    expect(codeOf(plan.outcomes.get(idOf('ingrid')))).toBe('EMPLOYEE_OWN_MANAGER');
    expect(plan.outcomes.get(idOf('ana'))).toBe('updated');
    expect(stored.find(({ externalId }) => externalId === 'ingrid')?.managerPath).toEqual([]);
  });

  it('refuses somebody who is their own manager', () => {
    expect(codeOf(planned([person('ana', 'ana')]).outcomes.get(idOf('ana')))).toBe('EMPLOYEE_OWN_MANAGER');
  });

  it('refuses a manager nobody knows, and then everybody who hangs on the refused person', () => {
    const plan = planned([person('ana', 'marco'), person('marco', 'nobody')]);
    expect([...plan.outcomes.values()].map(codeOf)).toEqual(['MANAGER_UNKNOWN', 'MANAGER_UNKNOWN']);
    expect(plan.changed).toEqual([]);
  });

  it('refuses an unknown job role and names the field', () => {
    const outcome = planned([person('ana', undefined, { assignment: { jobRole: 'astronaut' } })]).outcomes.get(
      idOf('ana'),
    );
    expect(outcome).toMatchObject({ code: 'JOB_ROLE_UNKNOWN', details: { field: 'assignments.0.jobRole' } });
  });

  it('lets reports roll up to the next active manager when theirs has left, and back when they return', () => {
    const stored = hired(chain);
    const ana = stored.find(({ externalId }) => externalId === 'ana');
    expect(
      planned([person('marco', 'ingrid', { status: 'LEFT' })], stored)
        .changed.map(({ event }) => event)
        .sort(),
    ).toEqual(['internal-mobility.employee.changed', 'internal-mobility.employee.left']);
    expect(ana?.managerPath).toEqual([idOf('ingrid')]);
    planned([person('marco', 'ingrid')], stored);
    expect(ana?.managerPath).toEqual([idOf('marco'), idOf('ingrid')]);
  });
  it('refuses another manager nobody knows, naming them, and publishes known ones without a name', () => {
    const job = (other: string) => ({ assignment: { otherManagers: [{ person: other, kind: 'PROJECT' }] } });
    const plan = planned([
      person('ana', undefined, job('nobody')),
      person('ben', undefined, job('marco')),
      person('marco'),
    ]);
    expect(plan.outcomes.get(idOf('ana'))).toMatchObject({
      details: { field: 'assignments.0.otherManagers.0.person' },
    });
    const ben = plan.changed.find(({ employee }) => employee.externalId === 'ben')?.employee;
    expect(ben?.toPublicState().assignments[0]?.otherManagers).toEqual([{ personId: idOf('marco'), kind: 'PROJECT' }]);
    expect(ben?.managerPath).toEqual([]);
  });

  it('says of each person which of manager, unit, role and status moved', () => {
    const stored = hired([...chain, person('olga')]);
    const next = { unit: 'riverside', jobRole: 'lead' };
    const plan = planned(
      [person('marco', 'olga', { status: 'ON_LEAVE' }), person('ingrid', undefined, { assignment: next })],
      stored,
    );
    expect(Object.fromEntries(plan.changed.map(({ employee, moved }) => [employee.externalId, moved]))).toEqual({
      marco: ['manager', 'status'],
      ingrid: ['unit', 'role'],
      ana: [],
    });
  });

  it('refuses a chain of three thousand new people who hang on somebody unknown, in one pass', () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `p-${String(index)}`);
    const plan = planned(names.map((name, index) => person(name, names[index + 1] ?? 'nobody')));
    expect(new Set([...plan.outcomes.values()].map(codeOf))).toEqual(new Set(['MANAGER_UNKNOWN']));
  });
});

describe('a new day', () => {
  const today = { today: () => '2026-12-01', roles: new Map<string, never>() };
  const jobs = (externalId: string, now: string | undefined, later: string): EmployeeRow => ({
    ...person(externalId),
    assignments: [
      ...person(externalId, now, { assignment: { to: '2026-11-30' } }).assignments,
      ...person(externalId, later, { assignment: { externalId: `${externalId}-2`, from: '2026-12-01' } }).assignments,
    ],
  });
  const turn = (due: readonly Employee[]) =>
    planDayTurn(due, { stored: new Map(due.map((employee) => [employee.id, employee])), settled: new Map(), ...today });

  it('moves those whose next job begins, with everybody below them', () => {
    const people = hired([jobs('marco', 'ingrid', 'olga'), person('ana', 'marco'), person('ingrid'), person('olga')]);
    const { changed, held } = turn(people);
    expect(changed.map(({ employee, moved }) => [employee.externalId, moved]).sort()).toEqual([
      ['ana', []],
      ['marco', ['manager']],
    ]);
    expect(held).toEqual([]);
    expect(turn(people).changed).toEqual([]);
  });

  it('holds moves that would close a cycle on the day, and keeps the tree', () => {
    const people = hired([jobs('p', undefined, 'q'), jobs('q', undefined, 'p'), person('ana', 'p')]);
    expect(turn(people)).toEqual({ changed: [], held: ['p', 'q'].map(idOf) });
    expect(people.find(({ externalId }) => externalId === 'ana')?.managerPath).toEqual([idOf('p')]);
  });
});

describe('somebody whom the HR system no longer speaks of', () => {
  it('has left at once, with everything else as it was, and reports roll up', () => {
    const people = hired([
      person('ana', 'marco'),
      person('marco', 'ingrid', { inRoleSince: '2020-01-01' }),
      person('ingrid'),
    ]);
    const ground = { stored: new Map(people.map((one) => [one.id, one])), settled: new Map<string, never>() };
    const calendar = { today: () => '2026-12-01', roles: new Map<string, never>() };
    const ending = people.filter(({ externalId }) => externalId === 'marco');
    const changed = planRetirement(ending, { ...ground, ...calendar });
    expect(changed.map(({ employee, event, moved }) => [employee.externalId, event, moved]).sort()).toEqual([
      ['ana', 'internal-mobility.employee.changed', []],
      ['marco', 'internal-mobility.employee.left', ['status']],
    ]);
    expect(changed.find(({ employee }) => employee.externalId === 'marco')).toMatchObject({
      before: { status: 'ACTIVE', version: 1 },
      employee: { status: 'LEFT', leftOn: null, inRoleSince: '2020-01-01', email: 'marco@example.org', version: 2 },
    });
    expect(people.find(({ externalId }) => externalId === 'ana')?.managerPath).toEqual([idOf('ingrid')]);
  });
});

describe('an employee', () => {
  it('keeps past assignments and counts the primary one that runs', () => {
    const [ana] = hired([person('ana')]);
    const next = { externalId: 'ana-2', from: '2026-10-01', contract: 'FIXED_TERM' } as const;
    const ended = person('ana', undefined, { assignment: { to: '2026-09-30' } });
    if (ana === undefined) throw new Error('nobody was hired');
    planned(
      [
        {
          ...ended,
          assignments: [...ended.assignments, ...person('ana', undefined, { assignment: next }).assignments],
        },
      ],
      [ana],
    );
    planned([person('ana', undefined, { assignment: next })], [ana]);
    expect(ana.assignments.map(({ externalId }) => externalId)).toEqual(['ana-1', 'ana-2']);
    expect(ana.primaryAssignment('2026-11-24')?.contract).toBe('FIXED_TERM');
    expect(ana.primaryAssignment('2026-09-30')?.contract).toBe('PERMANENT');
  });

  it('refuses two primary assignments at the same time', () => {
    const row = person('ana');
    const second = {
      ...person('ana').assignments[0],
      externalId: 'ana-2',
      from: '2023-01-01',
    } as (typeof row.assignments)[number];
    const plan = planned([{ ...row, assignments: [...row.assignments, second] }]);
    expect(codeOf(plan.outcomes.get(idOf('ana')))).toBe('PRIMARY_ASSIGNMENTS_OVERLAP');
  });

  it('leaves a fact that is not sent as it is, and clears one that is sent as null', () => {
    const [ana] = hired([person('ana', undefined, { inRoleSince: '2024-01-01' })]);
    if (ana === undefined) throw new Error('nobody was hired');
    planned([{ ...person('ana'), email: undefined }], [ana]);
    expect([ana.email, ana.inRoleSince]).toEqual(['ana@example.org', '2024-01-01']);
    planned([{ ...person('ana'), inRoleSince: null }], [ana]);
    expect(ana.inRoleSince).toBe('2022-02-14');
  });

  it('tells others neither name nor e-mail nor the id of the HR system', () => {
    const [ana] = hired([person('ana')]);
    const state = JSON.stringify(produce(EmployeeV1, ana?.toPublicState()));
    for (const secret of ['Name of ana', 'ana@example.org', '"ana"', 'ana-1']) expect(state).not.toContain(secret);
  });
});
