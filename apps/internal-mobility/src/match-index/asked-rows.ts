import type { SkillNumbers } from './skill-numbers';
import type { RoleRows } from './skill-rows';

/** One skill that a job role asks, as a requirement says it. */
export interface AskedSkill {
  readonly skill: string;
  readonly level: number;
  readonly weight: number;
  readonly must: boolean;
}

/** Job roles as compressed rows; skills get numbers as they come. */
export function askedRows(roles: readonly (readonly AskedSkill[])[], numbers: SkillNumbers): RoleRows {
  const count = roles.reduce((sum, asked) => sum + asked.length, 0);
  const rows = {
    offsets: new Uint32Array(roles.length + 1),
    skills: new Uint16Array(count),
    levels: new Uint8Array(count),
    weights: new Uint16Array(count),
    musts: new Uint8Array(count),
  };
  let at = 0;
  roles.forEach((asked, role) => {
    for (const { skill, level, weight, must } of asked) {
      rows.skills[at] = numbers.give(skill);
      rows.levels[at] = level;
      rows.weights[at] = weight;
      rows.musts[at++] = must ? 1 : 0;
    }
    rows.offsets[role + 1] = at;
  });
  return rows;
}
