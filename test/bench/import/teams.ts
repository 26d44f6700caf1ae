import type { Mobility } from './mobility';
import { externalIdOf, pathOf } from './workforce';

const ROUNDS = 60;
/** Reports on a page; the small team has as many. */
const PAGE = 3;

const TEAM = `query { me { reports(first: ${String(PAGE)}) { edges { node { name status inRoleSince assignments { unitCode } } } } } }`;
const PERSON =
  'query ($id: ID!) { employee(id: $id) { name status inRoleSince manager { name } assignments { unitCode } } }';

interface Team {
  readonly me: { readonly reports: { readonly edges: readonly object[] } };
}

export interface TeamTimes {
  /** Milliseconds of one page of the widest team, and of one that has no more than that page. */
  readonly wide: readonly number[];
  readonly narrow: readonly number[];
  /** Milliseconds until the head of all sees somebody at the bottom, and somebody right below. */
  readonly deep: readonly number[];
  readonly near: readonly number[];
}

/** The same pages asked in turns, as people ask them. @throws Error when one of them is not whole. */
export async function compareTeams(mobility: Mobility, managers: Int32Array): Promise<TeamTimes> {
  const people = await mobility.look<{ id: string; externalId: string }>(
    `select id, external_id as "externalId" from employee`,
  );
  const ids = new Map(people.map(({ id, externalId }) => [externalId, id]));
  const idOf = (person: number): string => ids.get(externalIdOf(person)) ?? '';
  const last = managers.length - 1;
  const [wide, narrow] = [managers[last] ?? 0, smallTeam(managers)];
  const bottom = idOf(last);
  const near = idOf(pathOf(managers, last).at(-2) ?? 1);
  const team = (manager: number) =>
    timed(async () => {
      const { me } = await mobility.ask<Team>(externalIdOf(manager), TEAM, {});
      if (me.reports.edges.length !== PAGE) throw new Error(`a page of ${String(me.reports.edges.length)} reports`);
    });
  const person = (id: string) =>
    timed(async () => {
      const { employee } = await mobility.ask<{ employee: { status: string | null } | null }>(externalIdOf(0), PERSON, {
        id,
      });
      if (employee?.status !== 'ACTIVE') throw new Error('the head of all does not see somebody below');
    });
  const times = { wide: [] as number[], narrow: [] as number[], deep: [] as number[], near: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.wide.push(await team(wide));
    times.narrow.push(await team(narrow));
    times.deep.push(await person(bottom));
    times.near.push(await person(near));
  }
  return times;
}

/** Somebody who has as many reports as a page holds. */
function smallTeam(managers: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const manager of managers) sizes.set(manager, (sizes.get(manager) ?? 0) + 1);
  for (const [manager, size] of sizes) if (manager >= 0 && size === PAGE) return manager;
  throw new Error(`nobody has ${String(PAGE)} reports`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}
