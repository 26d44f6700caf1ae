import { NextRoleRanking } from '../next-roles/next-role-ranking';
import { roleSheet } from '../next-roles/role-sheet.fixture';
import type { RoleSheet } from '../next-roles/role-sheet';
import { NOW } from '../role-landscape/landscape-kinds';
import { edgesFrom } from './role-edges';

const sheet = (title: string, skills: Record<string, number>, rest: Partial<RoleSheet> = {}) =>
  roleSheet(title, { period: NOW, skills: new Map(Object.entries(skills)), ...rest });
const care = (level: number) => ({ rung: { ladder: 'care', level } });

function edges(roles: readonly RoleSheet[], from: string, went: readonly string[] = []) {
  const sheets = new Map(roles.map((each) => [each.role, each]));
  const past = went.map((to) => ({ from, to, people: 6, months: 20 }));
  const ranking = new NextRoleRanking(
    roles,
    past.map(({ to }) => ({ period: NOW, fromRole: from, toRole: to, count: 6 })),
  );
  return new Map(edgesFrom({ version: 1, ranking, sheets, moves: past }, from).map((edge) => [edge.to, edge]));
}

describe('Ways from one role', () => {
  const AIDE = sheet('Aide', { care: 2, lifting: 2 }, care(1));
  const ROLES = [
    AIDE,
    sheet('Nurse', { care: 4, drugs: 3 }, care(2)),
    sheet('Carer at night', { care: 3, lifting: 2 }),
    sheet('Dispatcher', { phones: 2 }),
    sheet('Volunteer', {}),
  ];

  it('are declared rungs, what people did, and guesses where something ties the two', () => {
    const from = edges(ROLES, 'Aide', ['Dispatcher']);
    expect([...from].map(([to, { source }]) => [to, source])).toEqual([
      ['Carer at night', 'RANKING'],
      ['Dispatcher', 'PAST_MOVES'],
      ['Nurse', 'DECLARED'],
    ]);
    expect([...edges(ROLES, 'Aide').keys()]).not.toContain('Dispatcher');
  });

  it('cost less the more is known: two that are known less than one guess', () => {
    const from = edges(ROLES, 'Aide', ['Dispatcher']);
    const cost = (to: string) => from.get(to)?.cost ?? NaN;
    expect(cost('Nurse')).toBeLessThan(cost('Dispatcher'));
    expect(2 * cost('Dispatcher')).toBeLessThan(cost('Carer at night'));
  });

  it('are guessed by titles, pay and units while no role says what it asks', () => {
    const silent = ROLES.map((role) => ({ ...role, skills: new Map<string, number>(), rung: null }));
    expect(edges(silent, 'Aide').get('Volunteer')?.source).toBe('RANKING');
  });
});
