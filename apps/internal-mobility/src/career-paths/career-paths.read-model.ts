import { ApiDatabase, type Tx } from '@libs/database';
import { Clock, DomainError, type Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { moveReasonViews } from '../suggested-roles/ranked-move.view';
import { UnitsReadModel } from '../units/units.read-model';
import { RoleRankings, type RankedRoles } from '../role-landscape/role-rankings';
import type { CareerHopView, CareerPathsView, CareerPathWishes } from './career-path.view';
import { hopKind } from './hop-kind';
import { isWished } from './path-wishes';
import type { RoleEdge } from './role-edges';
import { RoleGraphs } from './role-graphs';
import { shortestPaths } from './shortest-paths';
import { WalkerReadModel, type Walker } from './walker.read-model';

const MOST_PATHS = 10;
const MOST_HOPS = 5;
const USUAL_HOPS = 4;

/** What is asked of the ways to a goal. */
export interface CareerPathsQuery {
  readonly to: string;
  readonly count: number;
  readonly wishes: CareerPathWishes;
}

/** Ways from a person's job to a goal. */
@Injectable()
export class CareerPathsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly rankings: RoleRankings,
    private readonly walkers: WalkerReadModel,
    private readonly graphs: RoleGraphs,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** Null without a job, and for a goal that this employer does not offer. @throws DomainError INVALID. */
  async of(actor: Actor, employeeId: string, query: CareerPathsQuery): Promise<CareerPathsView | null> {
    demandBetween('first', query.count, MOST_PATHS);
    demandBetween('wishes.maxHops', query.wishes.maxHops ?? USUAL_HOPS, MOST_HOPS);
    if (possibleIds([query.to]).length === 0) return null;
    const asOf = this.clock.today();
    const [ranked, walker, units] = await this.database.transaction(actor, async (tx) => [
      await this.rankings.newest(tx),
      await this.walkers.of(tx, employeeId, asOf),
      await this.wishedUnits(tx, query.wishes.units ?? []),
    ]);
    if (ranked === null || walker.jobRoleId === null || !ranked.sheets.has(query.to)) return null;
    return this.search(ranked, { ...walker, jobRoleId: walker.jobRoleId, employeeId }, { ...query, units });
  }

  /** The units wished and all below them. @throws DomainError INVALID naming a code that no unit has. */
  private async wishedUnits(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
    if (codes.length === 0) return [];
    const within = await this.units.within(tx, codes);
    const unknown = codes.find((code) => !within.has(code));
    if (unknown !== undefined) throw DomainError.invalid('wishes.units', `no unit has the code ${unknown}`);
    return [...new Set([...within.values()].flat())];
  }

  private async search(
    ranked: RankedRoles,
    walker: Walker & { readonly jobRoleId: string; readonly employeeId: string },
    { to, count, wishes, units }: CareerPathsQuery & { readonly units: readonly string[] },
  ): Promise<CareerPathsView | null> {
    const now = ranked.sheets.get(walker.jobRoleId);
    if (now === undefined) return null;
    const maxHops = wishes.maxHops ?? USUAL_HOPS;
    // Who asks for the way to a role wants that role.
    const unwanted = new Set([...walker.unwanted].filter((role) => role !== to));
    const agreed = {
      down: wishes.down ?? false,
      payNotBelowNow: wishes.payNotBelowNow ?? false,
      units,
      unwanted,
    };
    const { graph, whole } = await this.graphs.around(ranked, now.role, maxHops, (edge) => isWished(edge, now, agreed));
    const paths = shortestPaths(graph, { from: now.role, to, maxHops, count });
    const hopView = (edge: RoleEdge): CareerHopView => ({
      jobRoleId: edge.to,
      employeeId: walker.employeeId,
      kind: hopKind(edge.ranked.direction, edge.to, walker.heldBefore),
      source: edge.source,
      people: edge.people,
      typicalMonths: edge.typicalMonths,
      reasons: moveReasonViews(edge.ranked, ranked.ranking),
    });
    return {
      paths: paths.map(({ cost, hops }) => ({ cost, hops: hops.map(hopView) })),
      searchedAll: whole,
      landscapeVersion: ranked.version,
    };
  }
}

function demandBetween(field: string, value: number, most: number): void {
  if (value < 1 || value > most) throw DomainError.invalid(field, `must be from 1 to ${String(most)}`);
}
