/**
 * Skills of many people or roles as compressed rows: row i holds the entries `offsets[i]` to `offsets[i + 1]`, each a
 * skill's number and its level. A skill stands once in a row.
 */
export interface SkillRows {
  readonly offsets: Uint32Array;
  readonly skills: Uint16Array;
  readonly levels: Uint8Array;
}

/** People; `jobs` says who resembles whom: people of one job are kept together. */
export interface PeopleRows extends SkillRows {
  readonly jobs: Uint16Array;
}

/** What job roles ask: level, weight (a role's sum to 1000) and whether it is a must-have. */
export interface RoleRows extends SkillRows {
  readonly weights: Uint16Array;
  readonly musts: Uint8Array;
}

/** One row on its own: what one person holds. */
export interface Profile {
  readonly skills: Uint16Array;
  readonly levels: Uint8Array;
}

/** One row on its own: what one role asks. */
export interface Ask extends Profile {
  readonly weights: Uint16Array;
  readonly musts: Uint8Array;
}

/** Levels go up to this: four bits. */
export const HIGHEST_LEVEL = 15;

export function rowCount({ offsets }: SkillRows): number {
  return Math.max(0, offsets.length - 1);
}

export function profileOf({ offsets, skills, levels }: SkillRows, row: number): Profile {
  const [start, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
  return { skills: skills.subarray(start, end), levels: levels.subarray(start, end) };
}

export function askOf(roles: RoleRows, row: number): Ask {
  const [start, end] = [roles.offsets[row] ?? 0, roles.offsets[row + 1] ?? 0];
  return {
    ...profileOf(roles, row),
    weights: roles.weights.subarray(start, end),
    musts: roles.musts.subarray(start, end),
  };
}

/** One more than the highest skill number. */
export function skillCount(...rows: readonly SkillRows[]): number {
  let highest = -1;
  for (const { skills } of rows) for (const skill of skills) if (skill > highest) highest = skill;
  return highest + 1;
}
