import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import type { Band } from '@libs/requirements';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AccessPolicy } from '../access/access-policy';
import { draftRequirements, type AskedThing } from '../job-roles/draft-requirements';
import { FEWEST_TOLD } from '../candidates/bench';
import type { FitQuestion } from '../fit/fits.read-model';
import { MatchInputsReadModel, type AskedRole } from '../fit/match-inputs.read-model';
import { skillsAskedBy } from '../skills/skills-asked-by';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { CountedPeopleReadModel } from '../who-could/counted-people.read-model';
import { DiscoverablePeople, type ShownPeople } from '../who-could/discoverable-people';
import type { Asked } from '../who-could/standings-by-shown';
import { compare, movesTold, type BandMove, type Movement } from './band-moves';
import { dryRunErrors } from './dry-run.errors';
import { MovingCandidatesReadModel } from './moving-candidates.read-model';

const MOST_ASKED = 100;
const MOST_MOVED = 100_000;
/** So many of those who stay are looked up at a time, until enough of them count. */
const STAYING_AT_A_TIME = 1_000;

export interface DryRun {
  readonly jobRole: AskedRole;
  readonly moves: readonly BandMove[];
  readonly movements: readonly Movement[];
  /** What is asked differs in weights and nice-to-haves alone, or not at all. */
  readonly sameGates: boolean;
  readonly openings: readonly string[];
}

interface ToCompare {
  readonly role: AskedRole;
  readonly now: Asked;
  readonly then: Asked;
}

/** What other requirements of a job role would change for people, from memory; nothing is stored. */
@Injectable()
export class RequirementsDryRunReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly inputs: MatchInputsReadModel,
    private readonly skills: KnownSkillsReadModel,
    private readonly people: DiscoverablePeople,
    private readonly counted: CountedPeopleReadModel,
    private readonly candidates: MovingCandidatesReadModel,
  ) {}

  /**
   * Null unless the actor is a person who may try requirements, and for an unknown role or opening.
   * @throws DomainError INVALID naming row and field, MATCH_INDEX_LOADING, TOO_MANY_WOULD_MOVE.
   */
  async of(actor: Actor, question: FitQuestion, asked: readonly AskedThing[]): Promise<DryRun | null> {
    if (actor.kind !== 'employee' || possibleIds(Object.values(question)).length === 0) return null;
    const found = await this.database.transaction(actor, async (tx) =>
      (await this.policy.triesRequirements(tx, actor)) ? this.toCompare(tx, question, asked) : null,
    );
    if (found === null) return null;
    const { role, now, then } = found;
    const people = this.people.present();
    const { moving, staying } = compare(people, now, then);
    const counted = await this.only(actor.employeeId, moving);
    return {
      jobRole: role,
      moves: movesTold(counted, await this.howManyStay(actor.employeeId, people, staying)),
      movements: counted,
      sameGates: isDeepStrictEqual(gatesOf(now), gatesOf(then)),
      openings: await this.candidates.ownedOpenings(actor, role.id, question),
    };
  }

  private async toCompare(tx: Tx, question: FitQuestion, asked: readonly AskedThing[]): Promise<ToCompare | null> {
    const role = await this.inputs.askedRole(tx, question);
    if (role === null) return null;
    if (asked.length > MOST_ASKED) throw dryRunErrors.tooMany(MOST_ASKED);
    const requirements = draftRequirements(role.id, withRoutesOf(role, asked));
    const known = await this.skills.knownIds(tx, possibleIds(skillsAskedBy([role, { requirements }])));
    const before = new Set(skillsAskedBy([role]));
    const unknown = asked.findIndex(
      ({ kind, subject }) => kind === 'SKILL' && !known.has(subject) && !before.has(subject),
    );
    if (unknown !== -1) throw dryRunErrors.unknownSkill(unknown);
    return { role, now: { requirements: role.requirements, known }, then: { requirements, known } };
  }

  /** Those of whom a figure may be told. */
  private async only(actorId: string, all: readonly Movement[]): Promise<Movement[]> {
    const ids = all.flatMap(({ people }) => people);
    if (ids.length > MOST_MOVED) throw dryRunErrors.tooManyMove(MOST_MOVED);
    const here = await this.counted.among(actorId, ids, 'EVERYBODY');
    return all.map((way) => ({ ...way, people: way.people.filter((id) => here.has(id)) }));
  }

  /** By band, and counted no further than to tell whether they are few. */
  private async howManyStay(
    actorId: string,
    { idOf }: ShownPeople,
    staying: ReadonlyMap<Band, readonly number[]>,
  ): Promise<ReadonlyMap<Band, number>> {
    const counts = new Map<Band, number>();
    for (const [band, people] of staying) {
      let count = 0;
      for (let from = 0; from < people.length && count < FEWEST_TOLD; from += STAYING_AT_A_TIME) {
        const ids = people.slice(from, from + STAYING_AT_A_TIME).map(idOf);
        count += (await this.counted.among(actorId, ids, 'EVERYBODY')).size;
      }
      counts.set(band, count);
    }
    return counts;
  }
}

/** What a band rests on. */
function gatesOf({ requirements }: Asked): object {
  const musts = requirements.filter(({ mustHave }) => mustHave);
  return { asksNothing: requirements.length === 0, musts: musts.map(({ weight: _, ...must }) => must) };
}

/** What is left out about how long it takes stays as the role says it today; null says that no route is known. */
function withRoutesOf({ requirements }: AskedRole, asked: readonly AskedThing[]): AskedThing[] {
  const keyOf = ({ kind, subject }: Pick<AskedThing, 'kind' | 'subject'>) => `${kind}|${subject}`;
  const today = new Map(requirements.map((each) => [keyOf(each), each.typicalMonthsToClose]));
  return asked.map((each) => {
    const { typicalMonthsToClose: months } = each;
    return { ...each, typicalMonthsToClose: months === undefined ? today.get(keyOf(each)) : months };
  });
}
