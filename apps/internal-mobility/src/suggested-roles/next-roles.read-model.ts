import { ApiDatabase, type Tx } from '@libs/database';
import { type Actor, Clock } from '@libs/platform';
import { possibleIds, toConnection, type Connection, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { NotInterestedReadModel } from '../not-interested/not-interested.read-model';
import type { CopiedLevel } from '../skill-profiles/copied-level';
import { primaryJobOn } from '../employment/contract-on';
import type { MoveDirection } from './move-direction';
import { nextRoleView, weightsView } from './ranked-move.view';
import type { JobRoleNextRoles, NextRoleView } from './next-role.view';
import { placeAfter, placeOf } from './ranked-page';
import { rankNext } from './rank-next';
import { RoleRankings, type RankedRoles } from '../role-landscape/role-rankings';
import { suggestedRoleErrors } from './suggested-roles.errors';
import type { EmployeeSuggestedRoles } from './suggested-role.view';

/** What a list of next roles is asked for. */
export interface NextRolesQuery {
  readonly directions: ReadonlySet<MoveDirection>;
  readonly page: PageQuery;
}

interface Person {
  readonly jobRoleId: string | null;
  readonly profileVersion: number;
  readonly levels: Readonly<Record<string, CopiedLevel>>;
}

/** Where a job role leads, and where a person may go from theirs. */
@Injectable()
export class NextRolesReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly rankings: RoleRankings,
    private readonly notInterested: NotInterestedReadModel,
    private readonly clock: Clock,
  ) {}

  /** Null for a role that this employer does not offer. @throws DomainError LIST_EXPIRED, INVALID naming `after`. */
  async ofRole(
    actor: Actor,
    jobRoleId: string,
    { directions, page }: NextRolesQuery,
  ): Promise<JobRoleNextRoles | null> {
    if (possibleIds([jobRoleId]).length === 0) return null;
    const after = placeAfter(page);
    const ranked = await this.database.transaction(actor, (tx) => this.ranked(tx, after?.landscape));
    if (ranked === null) return null;
    const moves = rankNext(ranked, jobRoleId, { directions });
    if (moves === null) return null;
    const from = after?.place ?? 0;
    const nodes = moves.slice(from, from + page.limit).map((move) => nextRoleView(move, ranked.ranking));
    return {
      ...connection(nodes, page, { landscape: ranked.version, profile: 0, from }),
      rankedBy: weightsView(ranked),
    };
  }

  /** From somebody's primary job, by what they hold (by what the job asks while nothing is known), without what they do not want. */
  async ofPerson(
    actor: Actor,
    employeeId: string,
    { directions, page }: NextRolesQuery,
  ): Promise<EmployeeSuggestedRoles> {
    const after = placeAfter(page);
    const asOf = this.clock.today();
    const [ranked, person, unwanted] = await this.database.transaction(actor, async (tx) => [
      await this.ranked(tx, after?.landscape),
      await this.person(tx, employeeId, asOf),
      await this.notInterested.ids(tx, employeeId),
    ]);
    if (after !== null && after.profile !== person.profileVersion) throw suggestedRoleErrors.listExpired();
    const held = heldBy(person);
    const from = after?.place ?? 0;
    const nodes =
      ranked === null || person.jobRoleId === null
        ? []
        : (rankNext(ranked, person.jobRoleId, { directions, held }) ?? [])
            .filter(({ role }) => !unwanted.has(role))
            .slice(from, from + page.limit)
            .map((move) => Object.assign(nextRoleView(move, ranked.ranking), { employeeId }));
    return {
      ...connection(nodes, page, { landscape: ranked?.version ?? 0, profile: person.profileVersion, from }),
      rankedBy: ranked && weightsView(ranked),
      comparedWith: held === undefined ? 'JOB_ROLE' : 'OWN_SKILLS',
      profileVersion: person.profileVersion,
    };
  }

  private async ranked(tx: Tx, version: number | undefined): Promise<RankedRoles | null> {
    if (version === undefined) return this.rankings.newest(tx);
    const ranked = await this.rankings.at(tx, version);
    if (ranked === null) throw suggestedRoleErrors.listExpired();
    return ranked;
  }

  private async person(tx: Tx, employeeId: string, asOf: string): Promise<Person> {
    const [row] = await tx.query<Person[]>(
      `select ${primaryJobOn('subject.id', '$2::date', 'job_assignment.job_role_id')} as "jobRoleId",
         coalesce(skill_profile.version, 0) as "profileVersion", coalesce(skill_profile.levels, '{}'::jsonb) as levels
       from (values ($1::uuid)) as subject(id) left join skill_profile on skill_profile.employee_id = subject.id`,
      [employeeId, asOf],
    );
    return row ?? { jobRoleId: null, profileVersion: 0, levels: {} };
  }
}

/** What a job lets assume is what it asks: while nothing else is known, the job itself is compared. */
function heldBy({ levels }: Person): ReadonlyMap<string, number> | undefined {
  if (Object.values(levels).every(({ assumed }) => assumed === true)) return undefined;
  const held = Object.entries(levels).flatMap(([skill, { level }]): [string, number][] =>
    level > 0 ? [[skill, level]] : [],
  );
  return held.length === 0 ? undefined : new Map(held);
}

function connection<T extends NextRoleView>(
  nodes: readonly T[],
  page: PageQuery,
  start: { readonly landscape: number; readonly profile: number; readonly from: number },
): Connection<T> {
  const places = new Map(nodes.map((node, i) => [node, placeOf({ ...start, place: start.from + i + 1 })]));
  return toConnection(nodes, page, (node) => places.get(node) ?? '');
}
