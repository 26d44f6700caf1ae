import type { Scored } from './best-list';
import type { Match } from './match-score';
import { scoreIn, unmetIn, type RoleIndex } from './role-index';

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

/** Two missing must-haves and more are one state. */
const SEVERAL = 2;

/**
 * Which roles one changed level matters to: only those that ask for the skill are looked at, and of those the ones whose
 * gate or best list changes come back. `levels` are the person's levels by skill number, as they were before. The few
 * must-haves are looked at first, since who misses one is on no list whatever the score.
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
    const gained = Math.min(change.after, required) - Math.min(change.before, required);
    if (gained === 0) continue;
    const role = index.role[at] ?? 0;
    const before = unmetIn(index, role, levels, SEVERAL);
    const opens = Number(change.after >= required) - Number(change.before >= required);
    const after = before - (index.isMust[at] === 1 ? opens : 0);
    const changesGate = Math.min(SEVERAL, before) !== Math.min(SEVERAL, after);
    let changesBest = false;
    if (before === 0 || after === 0) {
      const score = scoreIn(index, role, levels);
      const later = score + (index.share[at] ?? 0) * gained;
      changesBest = touchesBest(
        change.person,
        { before: { score, unmet: before }, after: { score: later, unmet: after } },
        lastOfBest(role),
      );
    }
    if (changesGate || changesBest) effects.push({ role, changesGate, changesBest });
  }
  return effects;
}

function touchesBest(person: number, { before, after }: { before: Match; after: Match }, last: Scored | null): boolean {
  const gets = ({ score, unmet }: Match) =>
    unmet === 0 && score > 0 && (last === null || score > last.score || (score === last.score && person <= last.id));
  // A change of weight 0 leaves the score, and with it the list, as it is, unless the gate opens or shuts.
  if (gets(before) && gets(after)) return before.score !== after.score;
  return gets(before) || gets(after);
}
