import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { openingRow } from './opening.fixture';

const COUNTS = 'id status created updated unchanged retired missing held refused';
const CHANGES = 'changes(first: 10) { edges { node { externalId what differences { field before after } } } }';

interface Run {
  readonly id: string;
  readonly changes?: { readonly edges: readonly { readonly node: object }[] };
}

describe('an import of openings', () => {
  let mobility: ServiceUnderTest;
  const openings = [openingRow('O-1'), openingRow('O-2', { status: 'CLOSED' })];

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await mobility.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (rows: object[], settings: object = {}) => {
    const input = { kind: 'openings', mode: 'APPLY', ...settings };
    const importId = (await send('beginMobilityImport', 'BeginImportInput', input))?.id ?? '';
    await send('addMobilityImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishMobilityImport', 'FinishImportInput', { importId, parts: 1 }, CHANGES);
  };

  it('says what it would change, writes nothing when it is the same, and keeps what a list lacks', async () => {
    expect(await importAll(openings)).toMatchObject({ status: 'APPLIED', created: 2 });
    await mobility.takeOutbox();
    const trial = await importAll([{ externalId: 'O-1', seats: 3, unit: '' }], { mode: 'DRY_RUN' });
    expect(trial?.changes?.edges.map(({ node }) => node)).toEqual([
      {
        externalId: 'O-1',
        what: 'UPDATED',
        differences: [
          { field: 'seats', before: '1', after: '3' },
          { field: 'unit', before: '"riverside"', after: null },
        ],
      },
    ]);
    expect(await importAll(openings)).toMatchObject({ status: 'APPLIED', unchanged: 2, updated: 0 });
    expect(await importAll(openings.slice(1), { complete: true })).toMatchObject({ unchanged: 1, missing: 0 });
    expect(await mobility.takeOutbox()).toEqual([]);
  });

  it('refuses a row that would open again what is over, and takes the others', async () => {
    const rows = [
      { externalId: 'O-2', status: 'PUBLISHED' },
      { externalId: 'O-1', seats: 2 },
      { externalId: 'O-3', jobRole: 'receptionist' },
    ];
    expect(await importAll(rows)).toMatchObject({ status: 'APPLIED', updated: 1, refused: 2 });
  });
});
