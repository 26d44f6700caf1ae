import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import type { RankedRoles } from '../role-landscape/role-rankings';
import { edgesFrom, type RoleEdge } from './role-edges';
import type { Graph } from './shortest-paths';

/** More roles than this are not looked at for one question: the answer says so. */
const MOST_ROLES = 400;

export interface RoleGraph {
  readonly graph: Graph<RoleEdge>;
  /** False when there were more roles within reach than are looked at. */
  readonly whole: boolean;
}

/** The roles around one role. What leads from where is kept while one landscape is in use. */
@Injectable()
export class RoleGraphs {
  private version = 0;
  private edges = new Map<string, readonly RoleEdge[]>();

  /** Everything that can be reached in fewer than `hops` steps that are wished, nearest first. */
  async around(
    ranked: RankedRoles,
    start: string,
    hops: number,
    isWished: (edge: RoleEdge) => boolean,
  ): Promise<RoleGraph> {
    const graph = new Map<string, readonly RoleEdge[]>();
    let ring = [start];
    for (let step = 0; step < hops && ring.length > 0; step++) {
      const further = new Set<string>();
      for (const role of ring) {
        if (graph.size === MOST_ROLES) return { graph, whole: false };
        const edges = (await this.edgesOf(ranked, role)).filter(isWished);
        graph.set(role, edges);
        for (const { to } of edges) further.add(to);
      }
      ring = [...further].filter((role) => !graph.has(role)).sort();
    }
    return { graph, whole: true };
  }

  private async edgesOf(ranked: RankedRoles, role: string): Promise<readonly RoleEdge[]> {
    if (ranked.version > this.version) {
      this.version = ranked.version;
      this.edges = new Map<string, readonly RoleEdge[]>();
    }
    const known = ranked.version === this.version ? this.edges.get(role) : undefined;
    if (known !== undefined) return known;
    // Ranking all roles from one takes milliseconds; other requests go between.
    await others();
    const found = edgesFrom(ranked, role);
    if (ranked.version === this.version) this.edges.set(role, found);
    return found;
  }
}
