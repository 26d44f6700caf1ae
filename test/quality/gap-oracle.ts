import { compare } from '@libs/requirements';
import type { RoleLevel } from '../e2e/gdd-framework';
import { atLeast, type Finding } from './quality-check';

/** Skills alone are asked here, and what is held of them depends on no day. */
const ANY_DAY = '2026-01-01';

/**
 * Every ordered pair of role levels: a person exactly at the one looks at the other. What is missing is fully determined
 * by the file, so each status and level of each requirement must be right.
 */
export function gapOracle(levels: readonly RoleLevel[]): Finding {
  let [right, pairs] = [0, 0];
  for (const held of levels) {
    for (const goal of levels) {
      if (held === goal) continue;
      pairs++;
      if (isExact(held, goal)) right++;
    }
  }
  return atLeast('gap oracle', `${String(pairs)} ordered pairs of GDD role levels, share exact`, right / pairs, 1);
}

function isExact(held: RoleLevel, goal: RoleLevel): boolean {
  const requirements = [...goal.steps].map(([subject, minimum]) => ({
    id: subject,
    kind: 'SKILL' as const,
    subject,
    minimum,
    mustHave: true,
    weight: 1,
  }));
  const skills = Object.fromEntries([...held.steps].map(([skill, level]) => [skill, { level, unconfirmed: false }]));
  const { results } = compare(requirements, { skills }, ANY_DAY);
  return (
    results.length === goal.steps.size &&
    results.every(({ requirement, required, actual, status }) => {
      const [asked, has] = [goal.steps.get(requirement.subject), held.steps.get(requirement.subject) ?? 0];
      return required === asked && actual === has && status === expected(has, asked);
    })
  );
}

function expected(has: number, asked: number): string {
  if (has === 0) return 'MISSING';
  if (has < asked) return 'BELOW';
  return has === asked ? 'MET' : 'EXCEEDED';
}
