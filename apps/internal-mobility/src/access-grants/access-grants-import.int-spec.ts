import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { ImportAccessGrants } from './import-access-grants';

const COUNTS = 'id status created updated unchanged retired missing held refused';
const CHANGES = 'changes(first: 10) { edges { node { externalId what differences { field before after } } } }';

interface Run {
  readonly id: string;
  readonly changes?: { readonly edges: readonly { readonly node: object }[] };
}

/** Forty grants, so that one of them is not too many to go by itself. */
describe('an import of access grants', () => {
  let mobility: ServiceUnderTest;
  const grants = Array.from({ length: 40 }, (_, index) => ({
    externalId: `g${String(index)}`,
    person: 'ana',
    role: 'HR_PARTNER' as const,
    scopeUnit: `unit-${String(index)}`,
  }));

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    await mobility.get(ImportEmployees).execute({ rows: [person('ana')] }, FROM_HR_SYSTEM);
    await mobility.get(ImportAccessGrants).execute({ rows: grants }, FROM_HR_SYSTEM);
    await mobility.takeOutbox();
  });
  afterAll(() => mobility.stop());

  it('tells people what they may do, and nobody else', async () => {
    const ask = async (who: string) => {
      const query = `query ($id: ID!) { employee(id: $id) { accessGrants { role scopeUnitCode } } me { accessGrants { role } } }`;
      const [ana] = await mobility.database.look<{ id: string }>(`select id from employee where external_id = 'ana'`);
      return (await mobility.ask(who, query, { id: ana?.id })).data;
    };
    expect(await ask('ana')).toMatchObject({
      employee: { accessGrants: expect.arrayContaining([{ role: 'HR_PARTNER', scopeUnitCode: 'unit-7' }]) as unknown },
    });
    expect(await ask('hr-system')).toMatchObject({ employee: { accessGrants: null } });
  });

  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await mobility.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (rows: object[], settings: object = {}) => {
    const input = { kind: 'access-grants', mode: 'APPLY', ...settings };
    const importId = (await send('beginMobilityImport', 'BeginImportInput', input))?.id ?? '';
    await send('addMobilityImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishMobilityImport', 'FinishImportInput', { importId, parts: 1 }, CHANGES);
  };
  const grantsOf = (externalId: string) =>
    mobility.database.look(`select scope_unit, revoked from access_grant where external_id = $1`, [externalId]);

  it('says what it would change, and writes nothing when it is the same', async () => {
    const trial = await importAll([{ externalId: 'g1', scopeUnit: '' }], { mode: 'DRY_RUN' });
    expect(trial?.changes?.edges.map(({ node }) => node)).toEqual([
      { externalId: 'g1', what: 'UPDATED', differences: [{ field: 'scopeUnit', before: '"unit-1"', after: null }] },
    ]);
    expect(await importAll(grants, { complete: true })).toMatchObject({ status: 'APPLIED', unchanged: 40, updated: 0 });
    expect(await grantsOf('g1')).toEqual([{ scope_unit: 'unit-1', revoked: false }]);
    expect(await mobility.takeOutbox()).toEqual([]);
  });

  it('revokes what two complete lists lack over 14 days, and not before', async () => {
    const present = grants.slice(1);
    expect(await importAll(present, { complete: true })).toMatchObject({ status: 'APPLIED', missing: 1, retired: 0 });
    expect(await grantsOf('g0')).toMatchObject([{ revoked: false }]);
    await mobility.database.look(`update import_absence set missing_since = missing_since - 14`);
    expect(await importAll(present, { complete: true })).toMatchObject({ status: 'APPLIED', missing: 0, retired: 1 });
    expect(await grantsOf('g0')).toMatchObject([{ revoked: true }]);
    expect((await mobility.takeOutbox()).map(({ type }) => type)).toEqual(['internal-mobility.access-grant.revoked']);
  });

  it('holds many that would reach further, while one that is revoked goes at once', async () => {
    const wider = grants.slice(1, 6).map(({ externalId }) => ({ externalId, role: 'HR_ADMIN', scopeUnit: null }));
    const run = await importAll([...wider, { externalId: 'g9', revoked: true }]);
    expect(run).toMatchObject({ status: 'HELD', held: 5, updated: 1 });
    expect(await grantsOf('g2')).toMatchObject([{ scope_unit: 'unit-2' }]);
    expect(await grantsOf('g9')).toMatchObject([{ revoked: true }]);
  });
});
