import { NextRoleRanking } from '../next-roles/next-role-ranking';
import { roleSheet } from '../next-roles/role-sheet.fixture';
import type { RoleSheet } from '../next-roles/role-sheet';
import { NOW } from '../role-landscape/landscape-kinds';
import { rankNext } from './rank-next';

const sheet = (title: string, skills: Record<string, number>, rest: Partial<RoleSheet> = {}) =>
  roleSheet(title, { period: NOW, skills: new Map(Object.entries(skills)), ...rest });
const CLERK = sheet('Ward clerk', { records: 2, greeting: 2 });
const ROLES = [
  CLERK,
  sheet('Archivist', { records: 3, sorting: 2 }),
  sheet('Ward porter', { lifting: 2 }),
  sheet('Physicist', { physics: 5 }),
  sheet('Volunteer', {}),
];
const EVERY_WAY = new Set(['UP', 'SIDEWAYS', 'DOWN', 'UNKNOWN'] as const);

function nextOf(rest: { held?: ReadonlyMap<string, number>; went?: string; roles?: readonly RoleSheet[] } = {}) {
  const sheets = new Map((rest.roles ?? ROLES).map((each) => [each.role, each]));
  const moves = rest.went === undefined ? [] : [{ period: NOW, fromRole: CLERK.role, toRole: rest.went, count: 6 }];
  const ranked = { version: 1, ranking: new NextRoleRanking([...sheets.values()], moves), sheets, moves: [] };
  return rankNext(ranked, CLERK.role, { directions: EVERY_WAY, held: rest.held }) ?? [];
}
const rolesOf = (moves: ReturnType<typeof nextOf>) => moves.map(({ role }) => role).sort();

describe('What ties two jobs', () => {
  it('is skills or words; who shares neither is no suggestion', () => {
    expect(rolesOf(nextOf())).toEqual(['Archivist', 'Volunteer', 'Ward porter']);
  });

  it('is part of the skills asked, or the likeness of words where that is more', () => {
    const ties = new Map(nextOf().map(({ role, kinship }) => [role, kinship]));
    expect(ties.get('Archivist')).toBeCloseTo(2 / 3 / 2);
    expect(ties.get('Ward porter')).toBeGreaterThan(0.25);
    expect(ties.get('Volunteer')).toBeNull();
  });

  it('is what somebody holds rather than what their job asks', () => {
    expect(rolesOf(nextOf({ held: new Map([['physics', 4]]) }))).toContain('Physicist');
  });

  it('is that people went this way, or that one ladder leads there', () => {
    expect(rolesOf(nextOf({ went: 'Physicist' }))).toContain('Physicist');
    const laddered = ROLES.map((each, i) => (i % 3 === 0 ? { ...each, rung: { ladder: 'ward', level: i + 1 } } : each));
    expect(rolesOf(nextOf({ roles: laddered }))).toContain('Physicist');
  });
});
