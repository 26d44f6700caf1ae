import type { Scored } from '../../../apps/internal-mobility/src/match-index/best-list';
import { standingsIn } from '../../../apps/internal-mobility/src/people-index/count-people';
import { PeopleSearch } from '../../../apps/internal-mobility/src/people-index/find-people';
import { RoleSearch } from '../../../apps/internal-mobility/src/match-index/find-roles';
import { SEVEN_STEPS } from '../../../apps/internal-mobility/src/match-index/match-score';
import { bytesOf, indexPeople, type PeopleIndex } from '../../../apps/internal-mobility/src/people-index/people-index';
import { indexRoles, type RoleIndex } from '../../../apps/internal-mobility/src/match-index/role-index';
import { askOf, profileOf, rowCount, skillCount } from '../../../apps/internal-mobility/src/match-index/skill-rows';
import type { Workload } from './workload';

const LIMIT = 50;
/** Every question is asked so many times, here and of SQL; the shortest time counts. */
export const ROUNDS = 3;

/** The product's index over one workload, and how long it took to build. */
export class Engine {
  readonly buildMs: number;
  readonly bytesPerPerson: number;
  readonly roleIndex: RoleIndex;
  readonly peopleIndex: PeopleIndex;
  private readonly people: PeopleSearch;
  private readonly roles: RoleSearch;

  constructor(private readonly workload: Workload) {
    const skills = skillCount(workload.people, workload.roles);
    const started = performance.now();
    this.peopleIndex = indexPeople(workload.people, skills);
    this.roleIndex = indexRoles(workload.roles, skills, SEVEN_STEPS);
    this.people = new PeopleSearch(this.peopleIndex, SEVEN_STEPS);
    this.roles = new RoleSearch(this.roleIndex);
    this.buildMs = performance.now() - started;
    this.bytesPerPerson = bytesOf(this.peopleIndex) / rowCount(workload.people);
  }

  bestPeople(role: number): Scored[] {
    return this.people.find(askOf(this.workload.roles, role), LIMIT);
  }

  /** How many people meet every must-have of a role, or all but one. */
  standings(role: number): number {
    const { ready, missingOnly } = standingsIn(this.peopleIndex, askOf(this.workload.roles, role));
    return [...missingOnly.values()].reduce((sum, people) => sum + people.length, ready.length);
  }

  bestRoles(person: number): Scored[] {
    return this.roles.find(profileOf(this.workload.people, person), LIMIT);
  }
}

/** The answer to each, and the shortest of several times it took: the machine may have other work. */
export function timed(
  ids: Iterable<number>,
  answer: (id: number) => Scored[],
): { answers: Map<number, Scored[]>; ms: number[] } {
  const [answers, shortest] = [new Map<number, Scored[]>(), new Map<number, number>()];
  const all = [...ids];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const id of all) {
      const started = performance.now();
      const found = answer(id);
      // The first round warms up.
      if (round > 0) shortest.set(id, Math.min(shortest.get(id) ?? Infinity, performance.now() - started));
      answers.set(id, found);
    }
  }
  return { answers, ms: [...shortest.values()] };
}
