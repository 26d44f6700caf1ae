import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Counted } from '../access/access-policy';
import { benchOf, FEWEST_TOLD, type Bench } from '../candidates/bench';
import { MatchInputsReadModel } from '../fit/match-inputs.read-model';
import { skillsAskedBy } from '../skills/skills-asked-by';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { CountedPeopleReadModel } from './counted-people.read-model';
import { DiscoverablePeople } from './discoverable-people';
import { closesSoon, standingsByShown, type Asked } from './standings-by-shown';

/** How many people could do a job role, opening or none, by what they let owners of openings see. */
@Injectable()
export class WhoCouldReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly inputs: MatchInputsReadModel,
    private readonly skills: KnownSkillsReadModel,
    private readonly people: DiscoverablePeople,
    private readonly counted: CountedPeopleReadModel,
  ) {}

  /** Null unless the actor is a person who manages openings, and for an unknown role. @throws DomainError MATCH_INDEX_LOADING. */
  async bench(actor: Actor, jobRoleId: string): Promise<Bench | null> {
    if (actor.kind !== 'employee' || possibleIds([jobRoleId]).length === 0) return null;
    const asked = await this.database.transaction(actor, async (tx) => {
      const where = await this.policy.countsPeopleOf(tx, actor);
      if (where === null) return null;
      const role = await this.inputs.askedRole(tx, { jobRole: jobRoleId });
      if (role === null) return null;
      return { where, requirements: role.requirements, known: await this.skills.knownIds(tx, skillsAskedBy([role])) };
    });
    return asked && this.count(actor.employeeId, asked, asked.where);
  }

  private async count(actorId: string, asked: Asked, where: Counted): Promise<Bench> {
    const shown = this.people.present();
    const { ready, near } = standingsByShown(shown, asked);
    const ids = [...ready, ...near.flatMap(({ people }) => people)].map(shown.idOf);
    const here = await this.counted.among(actorId, ids, where);
    const among = (people: readonly number[]) => people.filter((person) => here.has(shown.idOf(person))).length;
    const gaps = near
      .filter(({ must }) => closesSoon(must))
      .map(({ must: { kind, subject, typicalMonthsToClose }, people }) => {
        return { kind, subject, people: among(people), monthsToClose: typicalMonthsToClose ?? null };
      });
    const oneGapAway = gaps.reduce((sum, gap) => sum + gap.people, 0);
    const told = gaps
      .filter(({ people }) => people >= FEWEST_TOLD)
      .sort((a, b) => b.people - a.people || (a.subject < b.subject ? -1 : 1));
    return benchOf({ ready: among(ready), oneGapAway, gaps: told });
  }
}
