import { FROM_HR_SYSTEM, type Answer, type ServiceUnderTest } from '@libs/testing';
import type { AccessGrantRow } from '../access-grants/access-grant-row';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Finding {
  kind: string;
  subject: string;
  externalId: string;
  refersTo: string | null;
}
interface Page {
  dataHealth: { edges: { node: Finding }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } | null;
}

describe('data health', () => {
  let mobility: ServiceUnderTest;
  const look = (actor: string, first: number, after: string | null = null) =>
    mobility.ask<Page>(
      actor,
      `query ($first: Int!, $after: String) { dataHealth(first: $first, after: $after) {
        edges { node { kind subject externalId refersTo } } pageInfo { hasNextPage endCursor } } }`,
      { first, after },
    );
  const grant = (row: Partial<AccessGrantRow> & { externalId: string; person: string }): AccessGrantRow => ({
    role: 'HR_ADMIN',
    ...row,
  });
  const EXPECTED = [
    ['GRANT_HOLDER_LEFT', 'access-grant', 'G-left', 'marco'],
    ['MANAGER_LEFT', 'employee', 'ana', 'marco'],
    ['MOVE_HELD', 'employee', 'held', null],
    ['UNIT_UNKNOWN', 'access-grant', 'G-scope', 'nowhere'],
    ['UNIT_UNKNOWN', 'opening', 'O-1', 'gone-unit'],
  ];
  const shown = (page: Page | null) =>
    page?.dataHealth?.edges.map(({ node }) => [node.kind, node.subject, node.externalId, node.refersTo]) ?? [];

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportUnits).execute({ rows: [unitRow('desk')] }, FROM_HR_SYSTEM);
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([skillAsked('triage')])] }, FROM_HR_SYSTEM);
    const people = ['marco', 'hanna', 'paul', 'held'].map((name) => person(name));
    const ana = person('ana', 'marco', { assignment: { unit: 'desk' } });
    await mobility.get(ImportEmployees).execute({ rows: [...people, ana] }, FROM_HR_SYSTEM);
    await mobility
      .get(ImportEmployees)
      .execute({ rows: [person('marco', undefined, { status: 'LEFT' })] }, FROM_HR_SYSTEM);
    const grants = [
      grant({ externalId: 'G-hanna', person: 'hanna' }),
      grant({ externalId: 'G-scope', person: 'paul', scopeUnit: 'nowhere' }),
      grant({ externalId: 'G-left', person: 'marco', role: 'AUDITOR' }),
      grant({ externalId: 'G-old', person: 'marco', revoked: true }),
    ];
    expect(await mobility.get(ImportAccessGrants).execute({ rows: grants }, FROM_HR_SYSTEM)).toMatchObject({
      created: 4,
    });
    const openings = [openingRow('O-1', { unit: 'gone-unit' }), openingRow('O-2', { unit: 'desk' })];
    expect(await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM)).toMatchObject({
      created: 2,
    });
    await mobility.database.worker.transaction((tx) =>
      tx.query(`update employee set next_change_on = '2020-01-01' where id = $1`, [idOf('held')]),
    );
  });
  afterAll(() => mobility.stop());

  it('lists what leads nowhere, page by page, each once', async () => {
    const all = shown((await look('hr-system', 100)).data);
    expect(all.filter(([kind]) => kind !== 'SKILL_UNKNOWN')).toEqual(EXPECTED);
    expect(all.filter(([kind]) => kind === 'SKILL_UNKNOWN')).toHaveLength(1);
    const pages: unknown[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { data }: Answer<Page> = await look('hanna', 2, after);
      pages.push(...shown(data));
      more = data?.dataHealth?.pageInfo.hasNextPage === true;
      after = data?.dataHealth?.pageInfo.endCursor ?? null;
    }
    expect(pages).toEqual(all);
  });

  it.each(['ana', 'paul'])('is not for %s', async (actor) => {
    expect(await look(actor, 10)).toEqual({ data: { dataHealth: null } });
  });

  it('is empty of what has been put right', async () => {
    await mobility.get(ImportUnits).execute({ rows: [unitRow('gone-unit'), unitRow('nowhere')] }, FROM_HR_SYSTEM);
    await mobility.get(ImportEmployees).execute({ rows: [person('ana', 'hanna')] }, FROM_HR_SYSTEM);
    const kinds = shown((await look('hr-system', 100)).data).map(([kind]) => kind);
    expect(kinds).toEqual(['GRANT_HOLDER_LEFT', 'MOVE_HELD', 'SKILL_UNKNOWN']);
  });
});
