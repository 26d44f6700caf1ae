import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportUnits } from '../units/import-units';
import { unitId } from '../units/unit-row';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportOpenings } from './import-openings';
import { openingRow } from './opening.fixture';
import { openingId } from './opening-row';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Page {
  openings: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

describe('Finding openings', () => {
  let mobility: ServiceUnderTest;

  const ask = async (args: string, actor = 'hr-system') => {
    const query = `{ openings(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    return (await mobility.ask<Page>(actor, query)).data?.openings;
  };
  const ids = (...names: string[]) => names.map((name) => openingId(name));

  beforeAll(async () => {
    mobility = await startMobility();
    const units = ['clinics', 'harbour'].map((externalId) => ({
      externalId,
      name: { en: externalId },
      timeZone: 'Europe/Berlin',
    }));
    const below = { externalId: 'ward', name: { en: 'Ward' }, parent: 'clinics', timeZone: 'Europe/Berlin' };
    await mobility.get(ImportUnits).execute({ rows: [...units, below] }, FROM_HR_SYSTEM);
    const nurse = { externalId: 'nurse', title: { en: 'Nurse', de: 'Pflegefachkraft' }, family: 'clinical' };
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([]), receptionist([], nurse)] }, FROM_HR_SYSTEM);
    const rows = [
      openingRow('late', { unit: 'clinics', closesOn: '2999-03-31' }),
      openingRow('soon', { unit: 'ward', closesOn: '2999-01-31', jobRole: 'nurse', location: { en: 'Meadow clinic' } }),
      openingRow('same', { unit: 'harbour', closesOn: '2999-01-31', location: { en: 'Harbour clinic' } }),
      openingRow('open', { unit: 'harbour', closesOn: null, jobRole: 'nurse' }),
      openingRow('draft', { status: 'DRAFT', publishedOn: null }),
    ];
    expect(await mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ refused: [] });
    const people = ['ana', 'ada'].map((who) => person(who));
    await mobility.get(ImportEmployees).execute({ rows: people }, FROM_HR_SYSTEM);
    const grant = { externalId: 'g', person: 'ada', role: 'MOBILITY_ADMIN' as const };
    await mobility.get(ImportAccessGrants).execute({ rows: [grant] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('begins with those that close first, page by page, and ends with those that have no day', async () => {
    const seen: string[] = [];
    for (let args = 'first: 1', more = true; more;) {
      const page = await ask(args);
      seen.push(...(page?.edges.map(({ node }) => node.id) ?? []));
      more = page?.pageInfo.hasNextPage ?? false;
      args = `first: 1, after: "${page?.pageInfo.endCursor ?? ''}"`;
    }
    expect(seen).toEqual([...ids('soon', 'same').sort(), ...ids('late', 'open')]);
  });

  it.each([
    ['search: "pflege"', ['soon', 'open'], 'by the title in another language'],
    ['search: "clinic meadow"', ['soon'], 'by the words of the place'],
    ['search: "nurse harbour"', [], 'by all of the words'],
    [`jobRole: "${jobRoleId('receptionist')}"`, ['same', 'late'], 'by the job role'],
    ['family: "clinical"', ['soon', 'open'], 'by the family'],
    [`unit: "${unitId('clinics')}"`, ['soon', 'late'], 'by a unit, with those below'],
    [`unit: "${unitId('ward')}"`, ['soon'], 'by a unit without those above'],
    ['unit: "nowhere"', [], 'in no unit that there is not'],
    ['status: DRAFT', ['draft'], 'by where it stands'],
    [`status: DRAFT, jobRole: "${jobRoleId('nurse')}"`, [], 'by that and the job role'],
  ])('finds with %s: %j, %s', async (args, found) => {
    expect((await ask(args))?.edges.map(({ node }) => node.id).sort()).toEqual(ids(...found).sort());
  });

  it('finds drafts for whoever may publish them, and for others what is found where there are none', async () => {
    expect((await ask('status: DRAFT', 'ada'))?.edges.map(({ node }) => node.id)).toEqual(ids('draft'));
    const none = await ask('status: CANCELLED', 'ada');
    expect(none?.edges).toEqual([]);
    expect(await ask('status: DRAFT', 'ana')).toEqual(none);
    expect(await ask('first: 9', 'ana')).toEqual(await ask('first: 9', 'ada'));
  });
});
