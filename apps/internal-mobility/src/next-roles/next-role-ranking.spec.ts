import fc from 'fast-check';
import { DEFAULT_WEIGHTS, SIGNALS } from './move-signals';
import { NextRoleRanking } from './next-role-ranking';
import { roleSheet } from './role-sheet.fixture';
import type { PastMove, RoleSheet } from './role-sheet';

const units = (...names: string[]) => new Map(names.map((name) => [name, 10]));
const CITY: readonly RoleSheet[] = [
  roleSheet('ADMIN ASST I', { medianPay: 40_000, units: units('water', 'parks') }),
  roleSheet('ADMINISTRATIVE ASSISTANT II', { medianPay: 45_000, units: units('water', 'parks') }),
  roleSheet('Admin. Asst. III', { medianPay: 50_000, units: units('water') }),
  roleSheet('POLICE OFFICER', { medianPay: 70_000, units: units('police'), headcount: 90 }),
  roleSheet('SERGEANT', { medianPay: 82_000, units: units('police'), headcount: 9 }),
  roleSheet('WTR CHEMIST', { medianPay: 60_000, units: units('water'), description: 'tests drinking water' }),
  roleSheet('LABORATORY HEAD', { medianPay: 69_000, units: units('water'), description: 'tests of drinking water' }),
  roleSheet('LABORER', { medianPay: 30_000, units: units('parks') }),
  roleSheet('0042'),
];
const next = (role: string, sheets = CITY, moves: readonly PastMove[] = []) =>
  new NextRoleRanking(sheets, moves).next({ fromPeriod: '2024', role, toPeriod: '2024' }, 60) ?? [];

describe('Next roles of a role', () => {
  it.each([
    ['ADMIN ASST I', 'ADMINISTRATIVE ASSISTANT II', 'the next rung, however it is spelt'],
    ['ADMINISTRATIVE ASSISTANT II', 'Admin. Asst. III', 'up rather than down'],
    ['POLICE OFFICER', 'SERGEANT', 'pay and unit, where titles share no word'],
    ['WTR CHEMIST', 'LABORATORY HEAD', 'what descriptions say'],
  ])('from %s begin with %s: %s', (from, to) => {
    expect(next(from)[0]?.role).toBe(to);
  });

  it('are all others and never the role itself', () => {
    expect(
      next('LABORER')
        .map(({ role }) => role)
        .sort(),
    ).toEqual(
      CITY.map(({ role }) => role)
        .filter((role) => role !== 'LABORER')
        .sort(),
    );
  });

  it('carry contributions that add up to the score exactly', () => {
    const all = CITY.flatMap(({ role }) => next(role, CITY, [move('LABORER', 'SERGEANT', 3)]));
    for (const { score, contributions } of all) {
      expect(contributions.every(({ amount }) => Number.isInteger(amount))).toBe(true);
      expect(contributions.reduce((sum, { amount }) => sum + amount, 0)).toBe(score);
    }
  });

  it('do not depend on the order in which roles are given', () => {
    const before = CITY.map(({ role }) => next(role));
    const anyOrder = fc.shuffledSubarray([...CITY], { minLength: CITY.length });
    fc.assert(
      fc.property(anyOrder, (mixed) => {
        expect(CITY.map(({ role }) => next(role, mixed))).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('of equal score follow by id', () => {
    const twins = [
      roleSheet('gardener', { role: 'b' }),
      roleSheet('gardener', { role: 'a' }),
      roleSheet('cook', { role: 'c' }),
    ];
    expect(next('c', twins).map(({ role }) => role)).toEqual(['a', 'b']);
  });

  it('are not known for a role that is in no period', () => {
    expect(new NextRoleRanking(CITY, []).next({ fromPeriod: '2023', role: 'LABORER', toPeriod: '2024' }, 5)).toBeNull();
  });

  it('follow a title that replaced another one between two periods', () => {
    const renamed = [
      ...CITY,
      ...CITY.filter(({ role }) => role !== 'WTR CHEMIST').map((sheet) => ({ ...sheet, period: '2025' })),
      roleSheet('SCIENTIST', { period: '2025', units: units('water'), medianPay: 61_000 }),
    ];
    const ranking = new NextRoleRanking(renamed, []);
    const best = ranking.next({ fromPeriod: '2024', role: 'WTR CHEMIST', toPeriod: '2025' }, 2);
    expect(best?.map(({ role }) => role)).toContain('SCIENTIST');
  });
});

describe('Past moves', () => {
  it('put a role first that people really go to, whatever the words say', () => {
    expect(next('LABORER', CITY, [move('LABORER', 'SERGEANT', 9)])[0]?.role).toBe('SERGEANT');
  });

  it('lift where people of similar roles went', () => {
    const place = (moves: readonly PastMove[]) =>
      next('ADMIN ASST I', CITY, moves).findIndex(({ role }) => role === 'LABORER');
    expect(place([move('ADMINISTRATIVE ASSISTANT II', 'LABORER', 12)])).toBeLessThan(place([]));
  });

  it('that are few leave the weights as they are', () => {
    const ranking = new NextRoleRanking(CITY, [move('LABORER', 'SERGEANT', 3)]);
    expect([ranking.learntFrom, ranking.weights]).toEqual([null, new NextRoleRanking(CITY, []).weights]);
  });

  it('that are many teach the weights, the same ones each time', () => {
    const { sheets, moves } = organisationOfPayCutters();
    const [one, two] = [new NextRoleRanking(sheets, moves), new NextRoleRanking(sheets, moves)];
    expect(one.learntFrom).toBe(400);
    expect(one.weights).toEqual(two.weights);
    // Here everybody moves to a tenth less pay: what is paid must count less than it does by default.
    const pay = SIGNALS.indexOf('pay');
    expect(one.weights[pay]).toBeLessThan((DEFAULT_WEIGHTS[pay] ?? 0) / 2);
  });
});

function move(fromRole: string, toRole: string, count: number): PastMove {
  return { period: '2024', fromRole, toRole, count };
}

function organisationOfPayCutters() {
  const sheets = Array.from({ length: 41 }, (_, i) =>
    roleSheet(`job ${String.fromCharCode(97 + (i % 26))}${'x'.repeat(4)}${String.fromCharCode(97 + i)}`, {
      role: String(i),
      medianPay: 100_000 * 0.9 ** i,
    }),
  );
  const moves = Array.from({ length: 40 }, (_, i) => move(String(i), String(i + 1), 10));
  return { sheets, moves };
}
