import { HIGHEST_LEVEL, type Ask, type Profile } from './skill-rows';

/** lcm(1…7): a share of any level up to seven is an integer of these. A perfect fit has 1000 times as many. */
export const SEVEN_STEPS = 420;

/** What a requirement adds to the score at each level held, 0 to 15. Integers as long as `required` divides `units`. */
export function worthByLevel(weight: number, required: number, units: number): Int32Array {
  const worth = new Int32Array(HIGHEST_LEVEL + 1);
  for (let level = 1; level <= HIGHEST_LEVEL; level++) {
    worth[level] = ((weight * units) / required) * Math.min(level, required);
  }
  return worth;
}

/** How one person stands to one role: the score, and how many must-haves are not met. */
export interface Match {
  readonly score: number;
  readonly unmet: number;
}

/** The definition, requirement by requirement: S = Σ w · units · min(level, required) / required. */
export function matchOf(held: ReadonlyMap<number, number>, ask: Ask, units: number): Match {
  let [score, unmet] = [0, 0];
  ask.skills.forEach((skill, i) => {
    const [required, weight] = [ask.levels[i] ?? 0, ask.weights[i] ?? 0];
    const level = held.get(skill) ?? 0;
    score += ((weight * units) / required) * Math.min(level, required);
    if (ask.musts[i] === 1 && level < required) unmet++;
  });
  return { score, unmet };
}

export function heldBy({ skills, levels }: Profile): ReadonlyMap<number, number> {
  return new Map(Array.from(skills, (skill, i) => [skill, levels[i] ?? 0]));
}
