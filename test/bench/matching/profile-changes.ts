import type { Scored } from '../../../apps/internal-mobility/src/match-index/best-list';
import { effectsOf, type LevelChange } from '../../../apps/internal-mobility/src/match-index/profile-change';
import { RoleSearch } from '../../../apps/internal-mobility/src/match-index/find-roles';
import { profileOf, rowCount, skillCount } from '../../../apps/internal-mobility/src/match-index/skill-rows';
import { seededRandom } from '../../../libs/testing/src/seeded-random';
import type { Engine } from './engine';
import type { Workload } from './workload';

const LIMIT = 50;

/** One level up or down of a skill that a person holds, many times. */
export function someChanges({ people }: Workload, count: number, seed: number): LevelChange[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const person = Math.floor(random() * rowCount(people));
    const { skills, levels } = profileOf(people, person);
    const at = Math.floor(random() * skills.length);
    const before = levels[at] ?? 0;
    const after = before === 7 || (before > 1 && random() < 0.3) ? before - 1 : before + 1;
    return { person, skill: skills[at] ?? 0, before, after };
  });
}

/** The last of the best of every role, as a service keeps them. */
export function lastOfEveryRole(engine: Engine, { roles }: Workload): readonly (Scored | null)[] {
  return Array.from({ length: rowCount(roles) }, (_, role) => engine.bestPeople(role)[LIMIT - 1] ?? null);
}

/** How long it takes to say which roles each change matters to; and to score all roles again instead. */
export function timeChanges(
  changes: readonly LevelChange[],
  { engine, workload, last }: { engine: Engine; workload: Workload; last: readonly (Scored | null)[] },
): { ofOneChange: number[]; fullRescoring: number[]; effects: number } {
  const levels = new Uint8Array(skillCount(workload.people, workload.roles));
  const full = new RoleSearch(engine.roleIndex);
  const [ofOneChange, fullRescoring]: [number[], number[]] = [[], []];
  let effects = 0;
  const once = (change: LevelChange) => {
    const { skills, levels: held } = profileOf(workload.people, change.person);
    const started = performance.now();
    skills.forEach((skill, i) => {
      levels[skill] = held[i] ?? 0;
    });
    const found = effectsOf(change, levels, engine.roleIndex, (role) => last[role] ?? null);
    for (const skill of skills) levels[skill] = 0;
    const middle = performance.now();
    full.find({ skills, levels: held }, LIMIT);
    fullRescoring.push((performance.now() - middle) * 1_000);
    ofOneChange.push((middle - started) * 1_000);
    effects += found.length;
  };
  changes.forEach(once);
  [ofOneChange.length, fullRescoring.length, effects] = [0, 0, 0];
  changes.forEach(once);
  return { ofOneChange, fullRescoring, effects };
}
