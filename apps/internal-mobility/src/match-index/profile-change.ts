import type { Scored } from './best-list';
import type { Match } from './match-score';
import type { RoleIndex } from './role-index';

/** One skill of one person, before and after; 0 is not held. */
export interface LevelChange {
  readonly person: number;
  readonly skill: number;
  readonly before: number;
  readonly after: number;
}

/** The last of a role's best list; null while the list is not full, so that anybody gets in. */
export type LastOfBest = (role: number) => Scored | null;

/** What a change does to how the person stands to one role. Must-haves: none missing, one, or more. */
export interface RoleEffect {
  readonly role: number;
  readonly changesGate: boolean;
  /** The person is on the role's best list before or after, and their score there changes. */
  readonly changesBest: boolean;
}

const SEVERAL = 2;

/**
 * Which roles one changed level matters to: only those that ask for the skill are looked at, and of those the ones whose
 * gate or best list changes come back, by role. `levels` are the person's levels by skill number, as they were before.
 */
export function effectsOf(
  change: LevelChange,
  levels: Uint8Array,
  index: RoleIndex,
  lastOfBest: LastOfBest,
): RoleEffect[] {
  const effects: RoleEffect[] = [];
  for (let at = index.from[change.skill] ?? 0; at < (index.from[change.skill + 1] ?? 0); at++) {
    const required = index.required[at] ?? 0;
    if (Math.min(change.before, required) === Math.min(change.after, required)) continue;
    const role = index.role[at] ?? 0;
    const before = matchInIndex(index, role, levels);
    const after = changed(before, at, index, change);
    const changesGate = Math.min(SEVERAL, before.unmet) !== Math.min(SEVERAL, after.unmet);
    const changesBest = touchesBest(change.person, { before, after }, lastOfBest(role));
    if (changesGate || changesBest) effects.push({ role, changesGate, changesBest });
  }
  return effects;
}

function changed(before: Match, at: number, index: RoleIndex, change: LevelChange): Match {
  const required = index.required[at] ?? 0;
  const gained = Math.min(change.after, required) - Math.min(change.before, required);
  const isMust = index.isMust[at] === 1;
  const wasMet = change.before >= required;
  const isMet = change.after >= required;
  return {
    score: before.score + (index.share[at] ?? 0) * gained,
    unmet: before.unmet + (isMust ? Number(wasMet) - Number(isMet) : 0),
  };
}

function touchesBest(person: number, { before, after }: { before: Match; after: Match }, last: Scored | null): boolean {
  const gets = ({ score, unmet }: Match) =>
    unmet === 0 && score > 0 && (last === null || score > last.score || (score === last.score && person <= last.id));
  // A change of weight 0 leaves the score, and with it the list, as it is, unless the gate opens or shuts.
  if (gets(before) && gets(after)) return before.score !== after.score;
  return gets(before) || gets(after);
}

function matchInIndex({ roles, units }: RoleIndex, role: number, levels: Uint8Array): Match {
  let [score, unmet] = [0, 0];
  const end = roles.offsets[role + 1] ?? 0;
  for (let at = roles.offsets[role] ?? 0; at < end; at++) {
    const required = roles.levels[at] ?? 1;
    const level = levels[roles.skills[at] ?? 0] ?? 0;
    score += (((roles.weights[at] ?? 0) * units) / required) * Math.min(level, required);
    if (roles.musts[at] === 1 && level < required) unmet++;
  }
  return { score, unmet };
}
