import type { Contribution, NextRole } from '../next-roles/next-role-ranking';
import { areOnOneLadder, type RoleSheet } from '../next-roles/role-sheet';
import { payChange, SAME_WORK } from './move-direction';

export type MoveReasonCode =
  | 'TITLE_ALIKE'
  | 'SPELLING_ALIKE'
  | 'DESCRIPTION_ALIKE'
  | 'SKILLS_SHARED'
  | 'YOUR_SKILLS'
  | 'LEVELS_UP'
  | 'SAME_LEVEL'
  | 'LEVELS_DOWN'
  | 'PAYS_MORE'
  | 'PAYS_THE_SAME'
  | 'PAYS_LESS'
  | 'SAME_UNITS'
  | 'OTHER_UNITS'
  | 'HELD_BY'
  | 'DRAWS_MANY'
  | 'DRAWS_FEW'
  | 'SIMILAR_ROLES_WENT'
  | 'PEOPLE_WENT';

/** Why a signal says what it says, in numbers; put into words at the edge. */
export interface MoveReason {
  readonly code: MoveReasonCode;
  readonly params: Readonly<Record<string, number>>;
}

/** The two roles of a move; `held`: somebody's own levels, where those were compared instead of what the role asks. */
export interface Move {
  readonly from: RoleSheet;
  readonly to: RoleSheet;
  readonly ladder: NextRole['ladder'];
  readonly held?: ReadonlyMap<string, number> | undefined;
}

/** Less alike than this, two texts have some word in common and no more. */
const ALIKE = 0.1;

/** The reason behind one contribution; null where there is nothing to tell. From the numbers that were added up. */
export function moveReason({ signal, value }: Contribution, move: Move): MoveReason | null {
  switch (signal) {
    case 'title':
      return alike('TITLE_ALIKE', value);
    case 'spelling':
      return alike('SPELLING_ALIKE', value);
    case 'description':
      return isDescribed(move) ? alike('DESCRIPTION_ALIKE', value) : null;
    case 'skills':
      return ofSkills(move);
    case 'ladder':
      return ofLadder(move);
    case 'pay':
      return ofPay(move);
    case 'units':
      return ofUnits(move);
    case 'size':
      return { code: 'HELD_BY', params: { people: move.to.headcount } };
    case 'draw':
      return value === 0 ? null : { code: value > 0 ? 'DRAWS_MANY' : 'DRAWS_FEW', params: {} };
    case 'similarPast':
      return value === 0 ? null : { code: 'SIMILAR_ROLES_WENT', params: {} };
    case 'past':
      return value === 0 ? null : { code: 'PEOPLE_WENT', params: { people: value } };
    default:
      return null;
  }
}

function alike(code: MoveReasonCode, value: number): MoveReason | null {
  return value < ALIKE ? null : { code, params: { percent: Math.round(value * 100) } };
}

/** Whether both say what is done there: without that, likeness of descriptions is a guess. */
export function isDescribed({ from, to }: Move): boolean {
  return from.description !== '' && to.description !== '';
}

function ofSkills({ from, to, held }: Move): MoveReason | null {
  const skills = held ?? from.skills;
  if (skills.size === 0 || to.skills.size === 0) return null;
  const shared = [...to.skills.keys()].filter((skill) => (skills.get(skill) ?? 0) > 0).length;
  if (shared === 0) return null;
  const covered = [...to.skills].filter(([skill, level]) => (skills.get(skill) ?? 0) >= level).length;
  const idle = [...skills].filter(([skill, level]) => level > (to.skills.get(skill) ?? 0)).length;
  const params = { shared, covered, asked: to.skills.size, idle, held: skills.size };
  return { code: held === undefined ? 'SKILLS_SHARED' : 'YOUR_SKILLS', params };
}

/** Of two different ladders that the organisation declared no title says which stands higher. */
function ofLadder({ from, to, ladder: { step, sameWork } }: Move): MoveReason | null {
  const isComparable = areOnOneLadder(from, to) || (from.rung === null && to.rung === null);
  if (sameWork < SAME_WORK || !isComparable) return null;
  if (step === 0) return { code: 'SAME_LEVEL', params: {} };
  return { code: step > 0 ? 'LEVELS_UP' : 'LEVELS_DOWN', params: { steps: Math.max(1, Math.round(Math.abs(step))) } };
}

function ofPay({ from, to }: Move): MoveReason | null {
  const change = payChange(from, to);
  if (change === null) return null;
  const percent = Math.round(Math.abs(change) * 100);
  if (percent === 0) return { code: 'PAYS_THE_SAME', params: {} };
  return { code: change > 0 ? 'PAYS_MORE' : 'PAYS_LESS', params: { percent } };
}

function ofUnits({ from, to }: Move): MoveReason | null {
  if (from.units.size === 0 || to.units.size === 0) return null;
  const shared = [...from.units.keys()].filter((unit) => to.units.has(unit)).length;
  if (shared === 0) return { code: 'OTHER_UNITS', params: {} };
  return { code: 'SAME_UNITS', params: { shared, units: from.units.size } };
}
