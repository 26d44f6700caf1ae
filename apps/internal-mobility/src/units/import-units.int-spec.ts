import { EmployeeV1 } from '@libs/contracts';
import { FROM_HR_SYSTEM, type Answer, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { ImportLegalEntities } from '../legal-entities/import-legal-entities';
import { startMobility } from '../mobility.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import type { EmployeeRow } from '../workforce/employee-row';
import { ImportEmployees } from '../workforce/import-employees';
import { ImportUnits } from './import-units';
import { unitId } from './unit-row';
import { unitRow } from './unit.fixture';

interface SeenUnit {
  name: string;
  parent: SeenUnit | null;
  legalEntity: { name: string } | null;
  employees: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('the tree of units', () => {
  let mobility: ServiceUnderTest;
  const take = (rows: ReturnType<typeof unitRow>[]) => mobility.get(ImportUnits).execute({ rows }, FROM_HR_SYSTEM);
  const hire = (rows: EmployeeRow[]) => mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
  const inUnit = (externalId: string, unit: string, manager?: string) =>
    person(externalId, manager, { assignment: { unit, legalEntity: 'clinic' } });
  const look = (actor: string, unit: string, after: string | null = null) =>
    mobility.ask<{ unit: SeenUnit | null }>(
      actor,
      `query ($id: ID!, $after: String) { unit(id: $id) { name parent { name } legalEntity { name }
        employees(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } } }`,
      { id: unitId(unit), after },
    );

  const unitNamed = (code: string) => `Unit ${code}`;
  /** Names of a whole list, read in pages of two. */
  async function allOf(field: 'units' | 'legalEntities'): Promise<string[]> {
    const query = `query ($after: String) {
      list: ${field}(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }`;
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data }: Answer<{ list: SeenUnit['employees'] }> = await mobility.ask('ana', query, { after });
      names.push(...(data?.list.edges.map(({ node }) => node.name) ?? []));
      after = data?.list.pageInfo.endCursor ?? null;
      more = data?.list.pageInfo.hasNextPage ?? false;
    }
    return names;
  }

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const clinic = { externalId: 'clinic', name: 'Clinic GmbH', country: 'DE' };
    expect(await mobility.get(ImportLegalEntities).execute({ rows: [clinic] }, FROM_HR_SYSTEM)).toMatchObject({
      created: 1,
    });
    const rows = [unitRow('desk', 'north', { legalEntity: 'clinic' }), unitRow('north'), unitRow('south')];
    expect(await take(rows)).toMatchObject({ created: 3, refused: [] });
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('is kept with its paths, and the same rows again change nothing', async () => {
    expect(await take([unitRow('desk', 'north'), unitRow('north')])).toMatchObject({ updated: 0, unchanged: 2 });
    expect(
      await mobility.database.look(`select external_id, version, path from unit order by external_id limit 1`),
    ).toEqual([{ external_id: 'desk', version: 1, path: [unitId('north')] }]);
  });

  it('refuses jobs in units and companies that nobody knows, naming the field', async () => {
    const stranger = person('zoe', undefined, { assignment: { unit: 'desk', legalEntity: 'nobody' } });
    const { refused } = await hire([inUnit('ana', 'nowhere'), stranger]);
    expect(refused.map(({ code, field }) => [code, field])).toEqual([
      ['UNIT_UNKNOWN', 'assignments.0.unit'],
      ['LEGAL_ENTITY_UNKNOWN', 'assignments.0.legalEntity'],
    ]);
  });

  it('shows of the people in a unit those whom the actor may see, by name, page by page', async () => {
    await hire([
      inUnit('marco', 'desk'),
      ...['ana', 'ben', 'carla'].map((name) => inUnit(name, 'desk', 'marco')),
      inUnit('zoe', 'desk'),
      inUnit('gone', 'desk'),
    ]);
    await hire([{ ...inUnit('gone', 'desk'), status: 'LEFT' }]);
    const first = (await look('marco', 'desk')).data?.unit;
    expect(first).toMatchObject({
      name: 'Unit desk',
      parent: { name: 'Unit north' },
      legalEntity: { name: 'Clinic GmbH' },
    });
    const second = (await look('marco', 'desk', first?.employees.pageInfo.endCursor)).data?.unit;
    const names = [first, second].flatMap((page) => page?.employees.edges.map(({ node }) => node.name) ?? []);
    expect(names).toEqual(['ana', 'ben', 'carla', 'marco'].map((name) => `Name of ${name}`));
    expect(second?.employees.pageInfo.hasNextPage).toBe(false);
    expect((await look('ana', 'desk')).data?.unit?.employees.edges).toEqual([{ node: { name: 'Name of ana' } }]);
  });

  it('gives the people of a moved unit its new path, and tells each once', async () => {
    await mobility.takeOutbox();
    await take([unitRow('desk', 'south')]);
    expect(await mobility.takeOutbox()).toEqual([]);
    await mobility.settle();
    const events = (await mobility.takeOutbox()).filter(({ topic }) => topic === EmployeeV1.topic);
    expect(events).toHaveLength(6);
    expect(events.find(({ key }) => key === idOf('ana'))?.payload).toMatchObject({
      version: 2,
      assignments: [{ unit: 'desk', unitPath: ['south'] }],
    });
    await take([unitRow('desk', 'south')]);
    await mobility.settle();
    expect(await mobility.takeOutbox()).toEqual([]);
  });

  it('lists units below another, and companies, to whoever is signed in', async () => {
    const { data } = await mobility.ask(
      'ana',
      `query ($below: ID) { units(below: $below) { edges { node { externalId } } } legalEntities { edges { node { externalId managerRatings } } }
        me { assignments { unit { externalId } legalEntity { name } } } }`,
      { below: unitId('south') },
    );
    expect(data).toEqual({
      units: { edges: [{ node: { externalId: 'desk' } }] },
      legalEntities: { edges: [{ node: { externalId: 'clinic', managerRatings: false } }] },
      me: { assignments: [{ unit: { externalId: 'desk' }, legalEntity: { name: 'Clinic GmbH' } }] },
    });
  });

  it('lists both in order of names, page by page, whatever their ids', async () => {
    await take(['zz', 'aa', 'mm', 'bb', 'kk'].map((code) => unitRow(code)));
    const companies = ['zz', 'aa', 'bb'].map((code) => ({ externalId: code, name: `Name ${code}`, country: 'DE' }));
    await mobility.get(ImportLegalEntities).execute({ rows: companies }, FROM_HR_SYSTEM);
    expect(await allOf('units')).toEqual(['aa', 'bb', 'desk', 'kk', 'mm', 'north', 'south', 'zz'].map(unitNamed));
    expect(await allOf('legalEntities')).toEqual(['Clinic GmbH', 'Name aa', 'Name bb', 'Name zz']);
  });

  it('is imported by nobody but the HR system', async () => {
    const actor = { kind: 'employee', employeeId: idOf('ana') } as const;
    const context = { ...FROM_HR_SYSTEM, actor };
    await expect(mobility.get(ImportUnits).execute({ rows: [] }, context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mobility.get(ImportLegalEntities).execute({ rows: [] }, context)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
