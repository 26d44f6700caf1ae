import { rowCount, type RoleRows } from './skill-rows';

/**
 * What roles ask, from both sides. By role: its must-haves on their own, since most people fail one of those few, and what
 * one level of each requirement is worth (`worth`, in the order of `roles`). By skill, `from[skill]` to
 * `from[skill + 1]`: the roles that ask for it.
 */
export interface RoleIndex {
  readonly roles: RoleRows;
  readonly skills: number;
  readonly worth: Uint32Array;
  readonly mustFrom: Uint32Array;
  readonly mustSkill: Uint16Array;
  readonly mustLevel: Uint8Array;
  readonly from: Uint32Array;
  readonly role: Uint32Array;
  readonly required: Uint8Array;
  readonly share: Uint32Array;
  readonly isMust: Uint8Array;
}

/** @param skills one more than the highest skill number that anybody asks for or holds, @param units see match-score */
export function indexRoles(roles: RoleRows, skills: number, units: number): RoleIndex {
  const worth = Uint32Array.from(roles.weights, (weight, at) => (weight * units) / (roles.levels[at] ?? 1));
  return { roles, skills, worth, ...mustHaves(roles), ...bySkill(roles, skills, worth) };
}

/** Must-haves of a role that are not met, counted no further than just above `enough`. */
export function unmetIn(
  { mustFrom, mustSkill, mustLevel }: RoleIndex,
  role: number,
  levels: Uint8Array,
  enough: number,
): number {
  let unmet = 0;
  const end = mustFrom[role + 1] ?? 0;
  for (let at = mustFrom[role] ?? 0; at < end && unmet <= enough; at++) {
    if ((levels[mustSkill[at] ?? 0] ?? 0) < (mustLevel[at] ?? 0)) unmet++;
  }
  return unmet;
}

/** The score of a person, given by level per skill number, for one role. */
export function scoreIn({ roles, worth }: RoleIndex, role: number, levels: Uint8Array): number {
  let score = 0;
  const end = roles.offsets[role + 1] ?? 0;
  for (let at = roles.offsets[role] ?? 0; at < end; at++) {
    const level = levels[roles.skills[at] ?? 0] ?? 0;
    const required = roles.levels[at] ?? 0;
    score += (worth[at] ?? 0) * (level < required ? level : required);
  }
  return score;
}

function mustHaves(roles: RoleRows): Pick<RoleIndex, 'mustFrom' | 'mustSkill' | 'mustLevel'> {
  const count = roles.musts.reduce((sum, must) => sum + must, 0);
  const [mustSkill, mustLevel] = [new Uint16Array(count), new Uint8Array(count)];
  const mustFrom = new Uint32Array(rowCount(roles) + 1);
  let next = 0;
  for (let role = 0; role < rowCount(roles); role++) {
    for (let at = roles.offsets[role] ?? 0; at < (roles.offsets[role + 1] ?? 0); at++) {
      if (roles.musts[at] !== 1) continue;
      mustSkill[next] = roles.skills[at] ?? 0;
      mustLevel[next++] = roles.levels[at] ?? 1;
    }
    mustFrom[role + 1] = next;
  }
  return { mustFrom, mustSkill, mustLevel };
}

function bySkill(roles: RoleRows, skills: number, worth: Uint32Array) {
  const from = new Uint32Array(skills + 1);
  for (const skill of roles.skills) from[skill + 1] = (from[skill + 1] ?? 0) + 1;
  for (let skill = 0; skill < skills; skill++) from[skill + 1] = (from[skill + 1] ?? 0) + (from[skill] ?? 0);
  const [next, count] = [from.slice(), roles.skills.length];
  const [role, share] = [new Uint32Array(count), new Uint32Array(count)];
  const [required, isMust] = [new Uint8Array(count), new Uint8Array(count)];
  for (let each = 0; each < rowCount(roles); each++) {
    for (let at = roles.offsets[each] ?? 0; at < (roles.offsets[each + 1] ?? 0); at++) {
      const skill = roles.skills[at] ?? 0;
      const place = next[skill] ?? 0;
      next[skill] = place + 1;
      role[place] = each;
      share[place] = worth[at] ?? 0;
      required[place] = roles.levels[at] ?? 0;
      isMust[place] = roles.musts[at] ?? 0;
    }
  }
  return { from, role, required, share, isMust };
}
