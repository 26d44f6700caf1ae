import { NextRoleRanking } from '../../apps/internal-mobility/src/next-roles/next-role-ranking';
import type { RoleSheet } from '../../apps/internal-mobility/src/next-roles/role-sheet';
import type { RoleLevel } from '../e2e/gdd-framework';
import { atLeast, below, meanReciprocalRank, type Finding } from './quality-check';

/** How the framework's own words order the levels of a role, written down apart from the ranking that is judged. */
const RUNGS = ['trainee', 'apprentice', 'junior', 'associate', '', 'senior', 'lead', 'principal', 'head of'];
const PERIOD = 'GDD';

interface Rung {
  readonly from: RoleLevel;
  /** All levels on the next higher rung of the same role. */
  readonly right: ReadonlySet<string>;
}

/** From each role level: where is the next higher level of the same role among all others? */
export function nextRung(levels: readonly RoleLevel[]): Finding[] {
  const rungs = rungsOf(levels);
  const on = `${String(rungs.length)} GDD role levels that have a next one, MRR`;
  const rank = (by: (level: RoleLevel) => Partial<RoleSheet>) => ranked(rungs, levels, by);
  return [
    atLeast(
      'next rung',
      `${on}, by titles and skills`,
      rank((level) => ({ title: levelName(level), skills: level.steps })),
      0.75,
    ),
    atLeast(
      'next rung by words',
      `${on}, by titles alone`,
      rank((level) => ({ title: levelName(level) })),
      0.75,
    ),
    atLeast(
      'next rung by skills',
      `${on}, by skills alone, which know no direction`,
      rank((level) => ({ skills: level.steps })),
      0.5,
    ),
    below('one-way trap', `${on}, by smallest gap: the control that must fail`, bySmallestGap(rungs, levels), 0.2),
  ];
}

function ranked(
  rungs: readonly Rung[],
  levels: readonly RoleLevel[],
  by: (level: RoleLevel) => Partial<RoleSheet>,
): number {
  const ranking = new NextRoleRanking(
    levels.map((level) => sheetOf(level, by(level))),
    [],
  );
  return meanReciprocalRank(
    rungs.map(({ from, right }) => {
      const next = ranking.next({ fromPeriod: PERIOD, role: from.externalId, toPeriod: PERIOD }, levels.length) ?? [];
      return { right, ranked: next.map(({ role }) => role) };
    }),
  );
}

export function sheetOf({ externalId }: RoleLevel, known: Partial<RoleSheet>): RoleSheet {
  return {
    period: PERIOD,
    role: externalId,
    title: '',
    description: '',
    headcount: 1,
    medianPay: null,
    currency: null,
    units: new Map(),
    skills: new Map(),
    rung: null,
    ...known,
  };
}

function bySmallestGap(rungs: readonly Rung[], levels: readonly RoleLevel[]): number {
  const gap = (from: RoleLevel, to: RoleLevel) =>
    [...to.steps].reduce((sum, [skill, step]) => sum + Math.max(0, step - (from.steps.get(skill) ?? 0)), 0);
  return meanReciprocalRank(
    rungs.map(({ from, right }) => {
      const others = levels.filter((level) => level !== from).map((to) => ({ id: to.externalId, gap: gap(from, to) }));
      others.sort((a, b) => a.gap - b.gap || (a.id < b.id ? -1 : 1));
      return { right, ranked: others.map(({ id }) => id) };
    }),
  );
}

function rungsOf(levels: readonly RoleLevel[]): Rung[] {
  return levels.flatMap((from) => {
    const higher = levels.filter((to) => roleName(to) === roleName(from) && rungOf(to) > rungOf(from));
    const next = Math.min(...higher.map(rungOf));
    const right = new Set(higher.filter((to) => rungOf(to) === next).map(({ externalId }) => externalId));
    return right.size === 0 ? [] : [{ from, right }];
  });
}

function rungOf(level: RoleLevel): number {
  return RUNGS.indexOf(markOf(level));
}

/** The word that marks the level, '' where there is none. */
function markOf(level: RoleLevel): string {
  const name = ` ${levelName(level).toLowerCase()} `;
  return RUNGS.find((mark) => mark !== '' && name.includes(` ${mark} `)) ?? '';
}

function roleName({ title }: RoleLevel): string {
  return title.split(': ')[0] ?? '';
}

export function levelName({ title }: RoleLevel): string {
  return title.split(': ')[1] ?? '';
}
