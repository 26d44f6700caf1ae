import { ApiDatabase, type Tx } from '@libs/database';
import { pageQuery } from '@libs/subgraph';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { PeopleSearchReadModel } from './people-search.read-model';

interface Page {
  employees: {
    edges: { node: { externalId: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

describe('Looking for people', () => {
  let mobility: ServiceUnderTest;

  const ask = (who: string, args: string) =>
    mobility.ask<Page>(
      who,
      `{ employees(${args}) { edges { node { externalId } } pageInfo { hasNextPage endCursor } } }`,
    );
  const found = async (who: string, args: string) =>
    (await ask(who, args)).data?.employees.edges.map(({ node }) => node.externalId);

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const rows = [
      person('E-1', undefined, { name: 'Marco Bianchi' }),
      person('E-2', 'E-1', { name: 'ana Duarte' }),
      person('E-3', 'E-1', { name: 'Ben Okafor' }),
      person('E-4', undefined, { name: 'Zoe Ng' }),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ refused: [] });
    const rekey = `mutation { rekeyMobility(input: { kind: "employees", from: "E-3", to: "N-3" }) }`;
    expect(await mobility.ask('hr-system', rekey)).toEqual({ data: { rekeyMobility: true } });
  });
  afterAll(() => mobility.stop());

  it('goes by names, page by page, for the HR system', async () => {
    const first = (await ask('hr-system', 'first: 3')).data?.employees;
    expect(first?.edges.map(({ node }) => node.externalId)).toEqual(['E-2', 'N-3', 'E-1']);
    expect(await found('hr-system', `first: 3, after: "${first?.pageInfo.endCursor ?? ''}"`)).toEqual(['E-4']);
  });

  it.each([
    ['hr-system', 'search: "DUA"', ['E-2']],
    ['hr-system', 'search: "e-4 ng"', ['E-4']],
    ['hr-system', 'externalIds: ["E-4", "E-1", "E-9"]', ['E-1', 'E-4']],
    ['hr-system', 'externalIds: ["N-3"]', ['N-3']],
    ['hr-system', 'externalIds: ["E-3"]', ['N-3']],
    ['hr-system', 'search: "n-3"', ['N-3']],
    ['hr-system', 'search: "e-3"', ['N-3']],
    ['hr-system', 'search: "n-3 ben e-3"', ['N-3']],
    ['hr-system', 'search: "n-3 zoe"', []],
    ['E-1', 'first: 9', ['E-2', 'N-3', 'E-1']],
    ['E-1', 'search: "zoe"', []],
    ['E-2', 'first: 9', ['E-2']],
    ['E-2', 'search: "marco"', []],
  ])('finds for %s with %s: %j', async (who, args, people) => {
    expect(await found(who, args)).toEqual(people);
  });

  it('leaves a row in the trail for each person found whose facts are somebody else’s, and for nobody beyond the page', async () => {
    const rows = () => mobility.database.look(`select 1 from audit where action = 'internal-mobility.employee.read'`);
    const before = (await rows()).length;
    await ask('E-1', 'first: 1');
    expect((await rows()).length - before).toBe(1);
  });

  it.each<[string, string[], string[] | null]>([
    ['words', ['nobody'], null],
    ['external ids', [], ['E-1', 'E-2', 'E-4', 'N-3']],
  ])('asks once for a page who was renamed, however many people are looked at by %s', async (_, words, externalIds) => {
    const plan = await mobility.get(ApiDatabase).transaction(FROM_HR_SYSTEM.actor, async (tx) => {
      const explained = {
        query: (sql: string, of: unknown[]) => tx.query(`explain (analyze, format json) ${sql}`, of),
      };
      const asked = mobility
        .get(PeopleSearchReadModel)
        .page(explained as Tx, { words, externalIds }, pageQuery({ first: 9 }));
      return JSON.stringify(await asked);
    });
    const scans = [...plan.matchAll(/"Relation Name":"import_alias".*?"Actual Loops":(\d+)/g)].map(([, loops]) =>
      Number(loops),
    );
    expect(scans.reduce((sum, loops) => sum + loops, 0)).toBe(1);
  });

  it('takes a hundred external ids at most', async () => {
    const ids = Array.from({ length: 101 }, (_, at) => `"E-${String(at)}"`).join();
    expect((await ask('hr-system', `externalIds: [${ids}]`)).errors?.[0]?.message).toContain(
      'externalIds: must be 100',
    );
  });
});
