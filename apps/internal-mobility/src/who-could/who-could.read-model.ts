import { ApiDatabase, WorkerDatabase, type Tx } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { benchOf, FEWEST_TOLD, type Bench, type BenchGap } from '../candidates/bench';
import type { JobRoleRequirement } from '../job-roles/job-role';
import { askedRows } from '../match-index/asked-rows';
import type { SkillNumbers } from '../match-index/skill-numbers';
import { askOf, type Ask } from '../match-index/skill-rows';
import { MatchInputsReadModel, type AskedRole } from '../matching/match-inputs.read-model';
import { skillsAskedBy } from '../matching/skills-asked-by';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { contractOn } from '../workforce/contract-on';
import { DiscoverablePeople } from './discoverable-people';

/** Policy value, as for the band: one missing must-have counts when it closes within so many months. */
const ONE_GAP_MONTHS = 12;

/** How many people could do a job role, opening or none, by what they let owners of openings see. */
@Injectable()
export class WhoCouldReadModel {
  constructor(
    private readonly api: ApiDatabase,
    private readonly worker: WorkerDatabase,
    private readonly policy: AccessPolicy,
    private readonly inputs: MatchInputsReadModel,
    private readonly skills: KnownSkillsReadModel,
    private readonly people: DiscoverablePeople,
    private readonly clock: Clock,
  ) {}

  /** Null unless the actor is a person who manages openings, and for an unknown role. @throws DomainError MATCH_INDEX_LOADING. */
  async bench(actor: Actor, jobRoleId: string): Promise<Bench | null> {
    if (actor.kind !== 'employee' || possibleIds([jobRoleId]).length === 0) return null;
    const asked = await this.api.transaction(actor, async (tx) => {
      if (!(await this.policy.managesOpenings(tx, actor))) return null;
      const role = await this.inputs.askedRole(tx, { jobRole: jobRoleId });
      return role && { role, known: await this.skills.knownIds(tx, skillsAskedBy([role])) };
    });
    return asked && this.count(actor.employeeId, asked.role, asked.known);
  }

  private async count(actorId: string, { requirements }: AskedRole, known: ReadonlySet<string>): Promise<Bench> {
    const musts = requirements.filter(({ mustHave }) => mustHave);
    // What nobody can judge by shown skills is missing for everybody: other kinds, and skills that no framework names yet.
    const dark = musts.filter(({ kind, subject }) => kind !== 'SKILL' || !known.has(subject));
    if (requirements.length === 0 || dark.length > 1) return benchOf({ ready: 0, oneGapAway: 0, gaps: [] });
    const judged = musts.filter((must) => !dark.includes(must));
    const { standings, idOf } = this.people.standings((numbers) => askFor(judged, numbers));
    const groups = [...standings.missingOnly].map(([place, people]) => ({ must: judged[place], people }));
    const [only] = dark;
    const near = only === undefined ? groups : [{ must: only, people: standings.ready }];
    const ready = only === undefined ? standings.ready : [];
    const here = await this.working(actorId, [...ready, ...near.flatMap(({ people }) => people)].map(idOf));
    const among = (people: readonly number[]) => people.filter((person) => here.has(idOf(person))).length;
    const gaps = near.flatMap(({ must, people }) => (must === undefined ? [] : gapOf(must, among(people))));
    const oneGapAway = gaps.reduce((sum, gap) => sum + gap.people, 0);
    const told = gaps
      .filter(({ people }) => people >= FEWEST_TOLD)
      .sort((a, b) => b.people - a.people || (a.subject < b.subject ? -1 : 1));
    return benchOf({ ready: among(ready), oneGapAway, gaps: told });
  }

  /** Those who work here and whom the actor neither is nor manages. */
  private async working(actorId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.worker.transaction((tx: Tx) =>
      tx.query<{ id: string }[]>(
        `select employee.id from employee
         where employee.id = any($1::uuid[]) and employee.status <> 'LEFT' and employee.id <> $2
           and not employee.manager_path @> array[$2::uuid]
           and ${contractOn('employee.id', '$3::date')} is distinct from 'CONTRACTOR'`,
        [ids, actorId, this.clock.today()],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** One gap away is only who can close it soon. */
function gapOf({ kind, subject, typicalMonthsToClose }: JobRoleRequirement, people: number): BenchGap[] {
  const months = typicalMonthsToClose ?? null;
  return months === null || months > ONE_GAP_MONTHS ? [] : [{ kind, subject, people, monthsToClose: months }];
}

function askFor(musts: readonly JobRoleRequirement[], numbers: SkillNumbers): Ask {
  const asked = musts.map(({ subject, minimum }) => ({ skill: subject, level: minimum, weight: 0, must: true }));
  return askOf(askedRows([asked], numbers), 0);
}
