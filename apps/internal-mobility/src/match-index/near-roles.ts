import { unmetIn, type RoleIndex } from './role-index';
import { rowCount } from './skill-rows';

/** The roles of which somebody misses at most `misses` must-haves among the skills. `levels` by skill number. */
export function nearRoles(index: RoleIndex, levels: Uint8Array, misses: number): number[] {
  const near: number[] = [];
  const roles = rowCount(index.roles);
  for (let role = 0; role < roles; role++) {
    if (unmetIn(index, role, levels, misses) <= misses) near.push(role);
  }
  return near;
}
