import type { Facts } from '@libs/requirements';
import type { JobRoleRequirement } from '../job-roles/job-role';

/** lcm(1…10): a share of any level up to ten is an integer of these. Weights of a role add up to 1000 of them. */
const UNITS = 2_520;
const WHOLE = 1_000 * UNITS;

/** COVERED: a skill that is asked for and held. IDLE: what one holds of a skill beyond what is asked, against all one holds. */
export interface ScorePart {
  readonly kind: 'COVERED' | 'IDLE';
  readonly skill: string;
  readonly amount: number;
}

/** What a role is to somebody, from both sides: the total is the sum of the parts, exactly. */
export interface OpeningScore {
  readonly total: number;
  readonly parts: readonly ScorePart[];
  /** Skills that are held and that some job role asks for, and how many of them this one asks for. */
  readonly held: number;
  readonly used: number;
}

/**
 * Coverage of what is asked, less what would lie idle, weighted by how rare a skill is; rarity 0 is a skill that no
 * job role asks for, which is left out. One-sided coverage would send
 * everybody to easier jobs. Integers throughout; parts in order of kind and skill.
 */
export function openingScore(
  requirements: readonly JobRoleRequirement[],
  levels: Facts['skills'],
  rarity: (skill: string) => number,
): OpeningScore {
  const asked = new Map(requirements.filter(({ kind }) => kind === 'SKILL').map((each) => [each.subject, each]));
  const held = Object.entries(levels).filter(
    ([skill, { level }]) => level > 0 && (asked.has(skill) || rarity(skill) > 0),
  );
  const everything = held.reduce((sum, [skill, { level }]) => sum + rarity(skill) * level, 0);
  const covered = [...asked.values()].map(({ subject, weight, minimum }): ScorePart => {
    const level = Math.min(levels[subject]?.level ?? 0, minimum);
    return { kind: 'COVERED', skill: subject, amount: ((weight * UNITS) / minimum) * level };
  });
  const idle = held.map(([skill, { level }]): ScorePart => {
    const beyond = Math.max(0, level - (asked.get(skill)?.minimum ?? 0));
    const amount = everything === 0 ? 0 : -Math.floor((WHOLE * rarity(skill) * beyond) / everything);
    return { kind: 'IDLE', skill, amount };
  });
  const parts = [...covered, ...idle].filter(({ amount }) => amount !== 0).sort(inOrder);
  return {
    total: parts.reduce((sum, { amount }) => sum + amount, 0),
    parts,
    held: held.length,
    used: held.filter(([skill]) => asked.has(skill)).length,
  };
}

function inOrder(a: ScorePart, b: ScorePart): number {
  return a.kind === b.kind ? (a.skill < b.skill ? -1 : 1) : a.kind < b.kind ? -1 : 1;
}
