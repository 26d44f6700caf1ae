import { BestList, type Scored } from './best-list';
import { heldBy, matchOf } from './match-score';
import { askOf, profileOf, rowCount, type Ask, type Profile, type RoleRows, type SkillRows } from './skill-rows';

/** Everybody against one role, one after the other: what every faster way must equal, and the fallback. */
export function bestPeopleByForce(people: SkillRows, ask: Ask, rest: { units: number; limit: number }): Scored[] {
  const best = new BestList(rest.limit);
  for (let person = 0; person < rowCount(people); person++) {
    const { score, unmet } = matchOf(heldBy(profileOf(people, person)), ask, rest.units);
    if (unmet === 0) best.offer(person, score);
  }
  return best.toArray();
}

/** One person against every role. */
export function bestRolesByForce(roles: RoleRows, profile: Profile, rest: { units: number; limit: number }): Scored[] {
  const best = new BestList(rest.limit);
  const held = heldBy(profile);
  for (let role = 0; role < rowCount(roles); role++) {
    const { score, unmet } = matchOf(held, askOf(roles, role), rest.units);
    if (unmet === 0) best.offer(role, score);
  }
  return best.toArray();
}
