import { FROM_HR_SYSTEM, type Answer, type ServiceUnderTest } from '@libs/testing';
import type { Actor } from '@libs/platform';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Seen {
  id: string;
  name: string;
  externalId: string | null;
  status: string | null;
  manager: Seen | null;
  reports: { edges: { node: Seen }[] } | null;
}

const PERSON = 'id name externalId status';

describe('who sees whom', () => {
  let mobility: ServiceUnderTest;
  const asEmployee = (externalId: string): Actor => ({ kind: 'employee', employeeId: idOf(externalId) });
  const rowsOf = (actor: Actor, table: string, column: string) =>
    mobility.database.api.transaction(actor, async (tx) =>
      (await tx.query<Record<string, string>[]>(`select ${column} as id from ${table}`)).map(({ id }) => id),
    );
  const look = (actor: string, externalId: string): Promise<Answer<{ employee: Seen | null }>> =>
    mobility.ask(
      actor,
      `query ($id: ID!) { employee(id: $id) { ${PERSON} manager { ${PERSON} } reports { edges { node { ${PERSON} } } } } }`,
      { id: idOf(externalId) },
    );

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const rows = [
      person('ana', 'marco'),
      person('ben', 'marco'),
      person('marco', 'ingrid'),
      person('ingrid'),
      person('zoe'),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ created: 5 });
  });
  afterAll(() => mobility.stop());

  it.each(['employee', 'job_assignment'])(
    'gives a peer no row of %s but their own, whatever the query',
    async (table) => {
      const column = table === 'employee' ? 'id' : 'employee_id';
      expect(await rowsOf(asEmployee('ben'), table, column)).toEqual([idOf('ben')]);
      expect((await rowsOf(asEmployee('marco'), table, column)).sort()).toEqual(
        ['ana', 'ben', 'marco'].map(idOf).sort(),
      );
      expect(await rowsOf(asEmployee('ingrid'), table, column)).toHaveLength(4);
      expect(await rowsOf(FROM_HR_SYSTEM.actor, table, column)).toHaveLength(5);
      expect(await rowsOf({ kind: 'system', process: idOf('ben') }, table, column)).toEqual([]);
    },
  );

  it('gives the names of the own management line, and of no peer', async () => {
    expect((await rowsOf(asEmployee('ben'), 'person_name', 'employee_id')).sort()).toEqual(
      ['ben', 'marco', 'ingrid'].map(idOf).sort(),
    );
  });

  it('lets nobody but the HR system write, not even over rows they see', async () => {
    const rename = (actor: Actor) =>
      mobility.database.api.transaction(actor, (tx) =>
        tx.query<[unknown, number]>(`update person_name set name = name where employee_id = $1`, [idOf('ana')]),
      );
    expect((await rename(asEmployee('marco')))[1]).toBe(0);
    expect((await rename(FROM_HR_SYSTEM.actor))[1]).toBe(1);
    const write = mobility.database.api.transaction(asEmployee('ana'), (tx) =>
      tx.query(`insert into band_state select * from band_state`),
    );
    await expect(write).rejects.toThrow('permission denied');
  });

  it('shows a manager the facts of reports, and a report only the name of the manager', async () => {
    const { data } = await look('marco', 'ana');
    expect(data?.employee).toMatchObject({
      externalId: 'ana',
      status: 'ACTIVE',
      manager: { externalId: 'marco' },
      reports: { edges: [] },
    });
    const own = await look('ana', 'ana');
    expect(own.data?.employee?.manager).toEqual({
      id: idOf('marco'),
      name: 'Name of marco',
      externalId: null,
      status: null,
    });
    const manager = await look('ana', 'marco');
    expect(manager.data?.employee).toMatchObject({ name: 'Name of marco', externalId: null, reports: null });
  });

  it('shows a peer, a stranger, a wrong id and an absent one alike', async () => {
    const answers = await Promise.all(['ben', 'zoe', 'nobody'].map((other) => look('ana', other)));
    const wrong = await mobility.ask('ana', `{ employee(id: "not-an-id") { id } }`);
    expect([...answers, wrong]).toEqual(Array(4).fill({ data: { employee: null } }));
  });

  it('shows jobs whole, other managers by the names the actor may see, and no sight gained by being one', async () => {
    const job = { otherManagers: ['ingrid', 'zoe'].map((who) => ({ person: who, kind: 'PROJECT' })) };
    const row = person('ben', 'marco', { locale: 'de-AT', leftOn: '2999-12-31', assignment: { ...job, level: 4 } });
    const rest = { location: 'BER-2', costCentre: 'C-100', shiftPattern: 'NIGHT' };
    const assignments = row.assignments.map((assignment) => ({ ...assignment, ...rest }));
    const report = await mobility.get(ImportEmployees).execute({ rows: [{ ...row, assignments }] }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ updated: 1 });
    const { data } = await mobility.ask(
      'ben',
      `{ me { locale leftOn inRoleSince assignments { level location costCentre shiftPattern otherManagers { kind person { name } } } } }`,
    );
    expect(data).toEqual({
      me: {
        locale: 'de-AT',
        leftOn: '2999-12-31',
        inRoleSince: '2022-02-14',
        assignments: [
          {
            level: 4,
            ...rest,
            otherManagers: [
              { kind: 'PROJECT', person: { name: 'Name of ingrid' } },
              { kind: 'PROJECT', person: null },
            ],
          },
        ],
      },
    });
    expect((await look('zoe', 'ben')).data?.employee).toBeNull();
  });

  it('lists reports by name, page by page', async () => {
    const page = (after: string | null) =>
      mobility.ask<{
        me: { reports: { edges: { node: Seen }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      }>(
        'marco',
        `query ($after: String) { me { reports(first: 1, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
    const first = (await page(null)).data?.me.reports;
    const second = (await page(first?.pageInfo.endCursor ?? null)).data?.me.reports;
    expect([...(first?.edges ?? []), ...(second?.edges ?? [])].map(({ node }) => node.name)).toEqual([
      'Name of ana',
      'Name of ben',
    ]);
    expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('answers references of the gateway by the same rules', async () => {
    const representations = ['ana', 'ben', 'marco'].map((externalId) => ({
      __typename: 'Employee',
      id: idOf(externalId),
    }));
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { ${PERSON} } } }`;
    const { data } = await mobility.ask<{ _entities: (Seen | null)[] }>('ana', query, { representations });
    expect(data?._entities.map((seen) => seen && [seen.name, seen.externalId])).toEqual([
      ['Name of ana', 'ana'],
      null,
      ['Name of marco', null],
    ]);
  });

  it('gives the name of whoever shares something with me, and nothing more, while it lasts', async () => {
    const seen = async () => (await look('zoe', 'ana')).data?.employee ?? null;
    const share = (version: number, ...until: (string | null)[]) => {
      const sharedWith = until.map((day, at) => ({
        ...{ person: idOf('zoe'), section: at === 0 ? 'SKILLS' : 'GOALS', until: day },
      }));
      return mobility.bus.deliver([profileEvent('ana', version, {}, { sharedWith })]);
    };
    expect(await seen()).toBeNull();
    await share(1, '2999-12-31', '2020-01-01');
    expect(await seen()).toEqual({
      ...{ id: idOf('ana'), name: 'Name of ana', externalId: null, status: null, manager: null, reports: null },
    });
    expect((await look('ben', 'ana')).data?.employee).toBeNull();
    await share(2, '2020-01-01', '2020-01-02');
    expect(await seen()).toBeNull();
    await share(3, '2020-01-01', null);
    expect(await seen()).not.toBeNull();
    await share(4);
    expect(await seen()).toBeNull();
  });
});
