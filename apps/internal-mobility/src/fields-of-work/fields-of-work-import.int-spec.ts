import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { ImportFamilies } from './import-families';
import { ImportSectors } from './import-sectors';

const HR = 'hr-system';
const FINDINGS = `{ dataHealth(first: 100) { edges { node { kind subject externalId refersTo } } } }`;

interface Finding {
  readonly kind: string;
  readonly subject: string;
  readonly externalId: string;
  readonly refersTo: string;
}

describe('an import of sectors and families', () => {
  let mobility: ServiceUnderTest;
  const unlisted = async () => {
    const { data } = await mobility.ask<{ dataHealth: { edges: { node: Finding }[] } }>(HR, FINDINGS);
    const findings = data?.dataHealth.edges.map(({ node }) => node) ?? [];
    return findings
      .filter(({ kind }) => kind.endsWith('UNLISTED'))
      .map(({ kind, subject, externalId, refersTo }) => [kind, subject, externalId, refersTo]);
  };

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility
      .get(ImportJobRoles)
      .execute({ rows: [receptionist([], { family: 'reception', sector: 'health' })] }, FROM_HR_SYSTEM);
    await mobility.get(ImportUnits).execute({ rows: [unitRow('desk', null, { sector: 'mills' })] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('keeps codes that no list names, and finds nothing wrong before there is a list', async () => {
    expect(await unlisted()).toEqual([]);
  });

  it('takes a list in any order, and nothing of it when it comes again', async () => {
    const rows = [
      { externalId: 'health', name: { en: 'Health', de: 'Gesundheit' }, related: ['care'] },
      { externalId: 'care', name: { en: 'Care' } },
      { externalId: 'lost', name: { en: 'Lost' }, related: ['care', 'nowhere'] },
    ];
    const report = await mobility.get(ImportSectors).execute({ rows }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ created: 2, refused: [{ row: 3, externalId: 'lost', field: 'related.1' }] });
    expect(await mobility.get(ImportSectors).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    const families = [{ externalId: 'care-work', name: { en: 'Care work' } }];
    expect(await mobility.get(ImportFamilies).execute({ rows: families }, FROM_HR_SYSTEM)).toMatchObject({
      created: 1,
    });
  });

  it('names them where they are used, and lists what the lists lack', async () => {
    const query = `{ jobRoles { edges { node { family familyName sector sectorName } } }
      units { edges { node { sector sectorName } } } sectors { edges { node { code name related } } } }`;
    const { data } = await mobility.ask<Record<string, { edges: { node: object }[] }>>(HR, query);
    const shown = (field: string) => data?.[field]?.edges.map(({ node }) => node);
    expect(shown('jobRoles')).toEqual([
      { family: 'reception', familyName: null, sector: 'health', sectorName: 'Health' },
    ]);
    expect(shown('units')).toEqual([{ sector: 'mills', sectorName: null }]);
    expect(shown('sectors')).toEqual([
      { code: 'care', name: 'Care', related: [] },
      { code: 'health', name: 'Health', related: ['care'] },
    ]);
    expect(await unlisted()).toEqual([
      ['FAMILY_UNLISTED', 'job-role', 'receptionist', 'reception'],
      ['SECTOR_UNLISTED', 'unit', 'desk', 'mills'],
    ]);
  });
});
