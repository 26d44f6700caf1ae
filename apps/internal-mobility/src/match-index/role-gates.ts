import type { RoleIndex } from './role-index';
import { rowCount } from './skill-rows';

/**
 * Roles by the must-have that fewest roles ask for: whoever does not hold it need not look at them. `from[skill]` to
 * `from[skill + 1]` are those behind a skill; the last group, behind no skill at all, has no must-haves.
 */
export interface RoleGates {
  readonly from: Uint32Array;
  readonly role: Uint32Array;
}

export function gatesOf(index: RoleIndex): RoleGates {
  const roles = rowCount(index.roles);
  const gates = Uint32Array.from({ length: roles }, (_, role) => rarestMust(index, role));
  const from = new Uint32Array(index.skills + 2);
  for (const gate of gates) from[gate + 1] = (from[gate + 1] ?? 0) + 1;
  for (let gate = 0; gate <= index.skills; gate++) from[gate + 1] = (from[gate + 1] ?? 0) + (from[gate] ?? 0);
  const [next, role] = [from.slice(), new Uint32Array(roles)];
  gates.forEach((gate, each) => {
    const place = next[gate] ?? 0;
    role[place] = each;
    next[gate] = place + 1;
  });
  return { from, role };
}

function rarestMust({ mustFrom, mustSkill, from, skills }: RoleIndex, role: number): number {
  let [rarest, fewest] = [skills, Infinity];
  for (let at = mustFrom[role] ?? 0; at < (mustFrom[role + 1] ?? 0); at++) {
    const skill = mustSkill[at] ?? 0;
    const asking = (from[skill + 1] ?? 0) - (from[skill] ?? 0);
    if (asking >= fewest) continue;
    [rarest, fewest] = [skill, asking];
  }
  return rarest;
}
