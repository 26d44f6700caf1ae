import { compare } from '@libs/requirements';
import type { RoleLevel } from '../e2e/gdd-framework';
import { atLeast, below, type Finding } from './quality-check';

/** Skills alone are asked here, and what is held of them depends on no day. */
const ANY_DAY = '2026-01-01';

/**
 * Every ordered pair of role levels: a person exactly at the one looks at the other. What is missing is fully determined
 * by the file, so each status and level of each requirement must be right.
 */
export function gapOracle(levels: readonly RoleLevel[]): Finding[] {
  const pairs = levels.flatMap((held) => levels.filter((goal) => goal !== held).map((goal) => ({ held, goal })));
  const right = pairs.filter(({ held, goal }) => isExact(held, goal, held)).length;
  const meeting = pairs.filter(({ held, goal }) => [...goal.steps.keys()].some((skill) => held.steps.has(skill)));
  const blurred = meeting.filter(({ held, goal }) => isExact(held, goal, oneLower(held))).length;
  const on = `${String(pairs.length)} ordered pairs of GDD role levels, share exact`;
  return [
    atLeast('gap oracle', on, right / pairs.length, 1),
    below(
      'gap oracle, the control',
      `${String(meeting.length)} pairs with a skill in common, each level read one lower, share exact`,
      blurred / meeting.length,
      0.01,
    ),
  ];
}

function oneLower(level: RoleLevel): RoleLevel {
  return { ...level, steps: new Map([...level.steps].map(([skill, step]) => [skill, step - 1])) };
}

/** Whether what is computed of `read` is what the file says of `held`. */
function isExact(held: RoleLevel, goal: RoleLevel, read: RoleLevel): boolean {
  const requirements = [...goal.steps].map(([subject, minimum]) => ({
    id: subject,
    kind: 'SKILL' as const,
    subject,
    minimum,
    mustHave: true,
    weight: 1,
  }));
  const skills = Object.fromEntries([...read.steps].map(([skill, level]) => [skill, { level, unconfirmed: false }]));
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
