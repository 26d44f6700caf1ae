import type { RoleSheet } from '../next-roles/role-sheet';

/** A skill that every role asks for counts one; each halving of the roles that ask for it adds about seven. */
const STEEPNESS = 10;

/**
 * How rare each skill is among what job roles ask, as integers. Counted from one landscape, so that its version names the
 * table, and never from who holds what. A skill that no job role asks for counts 0: nothing here could use it, so it lies idle nowhere.
 * Without job roles nobody knows what is asked, and every skill counts one.
 */
export function skillRarity(sheets: Iterable<RoleSheet>): (skill: string) => number {
  const asking = new Map<string, number>();
  let roles = 0;
  for (const { skills } of sheets) {
    roles += 1;
    for (const skill of skills.keys()) asking.set(skill, (asking.get(skill) ?? 0) + 1);
  }
  return (skill) => {
    const asked = asking.get(skill);
    if (asked === undefined) return roles === 0 ? 1 : 0;
    return 1 + Math.round(STEEPNESS * Math.log((roles + 1) / (asked + 1)));
  };
}
