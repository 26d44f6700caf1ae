import { bestPeopleByForce, bestRolesByForce } from '../../apps/internal-mobility/src/match-index/brute-force';
import { PeopleSearch } from '../../apps/internal-mobility/src/people-index/find-people';
import { RoleSearch } from '../../apps/internal-mobility/src/match-index/find-roles';
import { SEVEN_STEPS } from '../../apps/internal-mobility/src/match-index/match-score';
import { indexPeople } from '../../apps/internal-mobility/src/people-index/people-index';
import { indexRoles } from '../../apps/internal-mobility/src/match-index/role-index';
import { askOf, profileOf, skillCount } from '../../apps/internal-mobility/src/match-index/skill-rows';
import { NextRoleRanking } from '../../apps/internal-mobility/src/next-roles/next-role-ranking';
import { workload } from '../bench/matching/workload';
import type { RoleLevel } from '../e2e/gdd-framework';
import { levelName, sheetOf } from './next-rung';
import { atLeast, below, type Finding } from './quality-check';

const SEED = 20_261_125;
const QUESTIONS = 100;
const rest = { units: SEVEN_STEPS, limit: 50 };

/** Contributions of every ranked role add up to its score. */
export function exactSums(levels: readonly RoleLevel[]): Finding[] {
  const ranking = new NextRoleRanking(
    levels.map((level) => sheetOf(level, { title: levelName(level), skills: level.steps })),
    [],
  );
  const all = levels.flatMap(
    ({ externalId }) => ranking.next({ fromPeriod: 'GDD', role: externalId, toPeriod: 'GDD' }, levels.length) ?? [],
  );
  const exact = all.filter(
    ({ score, contributions }) => contributions.reduce((sum, { amount }) => sum + amount, 0) === score,
  );
  const short = all.filter(({ score, contributions }) => {
    const shown = contributions.filter(({ amount }) => amount !== 0).slice(1);
    return shown.reduce((sum, { amount }) => sum + amount, 0) === score;
  });
  return [
    atLeast('sums', `${String(all.length)} ranked GDD role levels, share exact`, exact.length / all.length, 1),
    below('sums, the control', 'the same with one contribution left out, share exact', short.length / all.length, 0.01),
  ];
}

/** The index gives the ids, order and scores that comparing everybody with everything gives. */
export function exactIndex(): Finding[] {
  const { people, roles } = workload({ people: 5_000, roles: 1_000, asked: QUESTIONS }, SEED);
  const skills = skillCount(people, roles);
  const search = new PeopleSearch(indexPeople(people, skills), SEVEN_STEPS);
  const reverse = new RoleSearch(indexRoles(roles, skills, SEVEN_STEPS));
  let [exact, mistaken] = [0, 0];
  for (let i = 0; i < QUESTIONS; i++) {
    const [ask, profile] = [askOf(roles, i), profileOf(people, i)];
    const [found, foundRoles] = [search.find(ask, 50), reverse.find(profile, 50)];
    if (same(found, bestPeopleByForce(people, ask, rest))) exact++;
    if (same(foundRoles, bestRolesByForce(roles, profile, rest))) exact++;
    if (same(found, bestPeopleByForce(people, askOf(roles, i + 1), rest))) mistaken++;
    if (same(foundRoles, bestRolesByForce(roles, profileOf(people, i + 1), rest))) mistaken++;
  }
  const on = `${String(2 * QUESTIONS)} questions to 5000 people and 1000 roles, share exact`;
  return [
    atLeast('index against brute force', on, exact / (2 * QUESTIONS), 1),
    below(
      'index, the control',
      'the same held against the next question, share exact',
      mistaken / (2 * QUESTIONS),
      0.05,
    ),
  ];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
