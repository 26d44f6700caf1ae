import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import type { CourseRow } from '../courses/course-row';
import { courseRow, leaEvent, startLearningCatalog } from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';
import { ImportProviders } from './import-providers';
import type { ProviderRow } from './provider-row';

const COUNTS = 'id status created updated unchanged retired missing refused';
const REFUSED = 'refusedRows(first: 9) { edges { node { row externalId field } } }';

interface Run {
  readonly id: string;
}
interface Courses {
  readonly courses: { readonly edges: readonly { readonly node: { readonly provider: string } }[] };
}
interface Health {
  readonly catalogueHealth: { readonly edges: readonly { readonly node: Record<string, string> }[] } | null;
}

describe('who gives courses', () => {
  let catalog: ServiceUnderTest;
  const take = (...rows: ProviderRow[]) => catalog.get(ImportProviders).execute({ rows }, FROM_HR_SYSTEM);
  const takeCourses = (...rows: CourseRow[]) => catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await catalog.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (rows: object[], settings: object = {}) => {
    const begin = { kind: 'providers', mode: 'APPLY', ...settings };
    const importId = (await send('beginLearningImport', 'BeginImportInput', begin))?.id ?? '';
    await send('addLearningImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishLearningImport', 'FinishImportInput', { importId, parts: 1 }, REFUSED);
  };
  const courses = async (actor = 'ana') => {
    const query = '{ courses(first: 20) { edges { node { title provider providedBy { externalId name website } } } } }';
    const { data, errors } = await catalog.ask<Courses>(actor, query);
    expect(errors).toBeUndefined();
    return data?.courses.edges.map(({ node }) => node);
  };
  const health = async (actor: string, page = 'first: 20') => {
    const query = `{ catalogueHealth(${page}) { edges { node { kind subject externalId refersTo } cursor } pageInfo { hasNextPage } } }`;
    return (await catalog.ask<Health>(actor, query)).data?.catalogueHealth ?? null;
  };
  const found = async () =>
    (await health('lea'))?.edges.map(({ node }) => [node['kind'], node['externalId'], node['refersTo']]);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.bus.deliver([leaEvent()]);
  });
  afterAll(() => catalog.stop());

  it('may be said in words, by an id that nobody has told of yet, or both; never by neither', async () => {
    const { provider: _, ...silent } = courseRow('silent', 'triage', 0, 1);
    const early = { ...courseRow('early', 'triage', 0, 1), providerId: 'harbor' };
    const report = await takeCourses(courseRow('words', 'triage', 0, 1), early, silent, {
      ...silent,
      externalId: 'lost',
      providerId: 'harbor',
    });
    expect(report.created).toBe(2);
    expect(report.refused).toMatchObject([
      { row: 3, externalId: 'silent', field: 'provider' },
      { row: 4, externalId: 'lost', field: 'providerId' },
    ]);
    expect(await courses()).toEqual([
      { title: 'early', provider: 'Harbor College', providedBy: null },
      { title: 'words', provider: 'Harbor College', providedBy: null },
    ]);
    expect(await found()).toEqual([['PROVIDER_UNKNOWN', 'early', 'harbor']]);
  });

  it('gives its name to the courses that refer to it, once it is told and whenever that changes', async () => {
    await take({ externalId: 'harbor', name: 'Harbor University', website: 'https://harbor.example', country: 'US' });
    await catalog.settle();
    const harbor = { externalId: 'harbor', name: 'Harbor University', website: 'https://harbor.example' };
    const early = { title: 'early', provider: 'Harbor University', providedBy: harbor };
    expect(await courses()).toEqual([early, { title: 'words', provider: 'Harbor College', providedBy: null }]);
    expect(await found()).toEqual([['PROVIDER_UNLISTED', 'words', 'Harbor College']]);
    // The catalogue calls it as before: the list counts, and nothing has changed.
    const { provider: _, ...silent } = courseRow('short', 'triage', 0, 1);
    const again = await takeCourses(
      { externalId: 'early', provider: 'Harbor College' },
      { ...silent, providerId: 'harbor' },
    );
    expect(again).toMatchObject({ unchanged: 1, created: 1, refused: [] });
    await take({ externalId: 'harbor', name: 'Harbor College' });
    await catalog.settle();
    expect((await courses())?.map(({ provider }) => provider)).toEqual([
      'Harbor College',
      'Harbor College',
      'Harbor College',
    ]);
    expect(await found()).toEqual([]);
  });

  it('is approved by a policy by its id as well, and a policy that approves nobody is found', async () => {
    const policy = {
      ...{
        externalId: 'P-1',
        contracts: ['PERMANENT' as const],
        monthsOfService: 6,
        percentage: 90,
        cap: { amount: '100.00', currency: 'USD' },
      },
      ...{ validFrom: '2020-01-01', providers: ['harbor', 'Elsewhere'] },
    };
    const report = await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ created: 1, refused: [] });
    expect(await found()).toEqual([['APPROVED_PROVIDER_UNKNOWN', 'P-1', 'Elsewhere']]);
  });

  it.each<[string, object]>([
    ['name', { externalId: 'bad' }],
    ['name', { externalId: 'harbor', name: '' }],
    ['website', { externalId: 'harbor', website: 'harbor' }],
    ['country', { externalId: 'harbor', country: 'usa' }],
  ])('is refused by row with a bad cell, naming %s', async (field, row) => {
    expect(await importAll([row])).toMatchObject({
      refused: 1,
      refusedRows: { edges: [{ node: { row: 1, externalId: (row as ProviderRow).externalId, field } }] },
    });
  });

  it('keeps its courses when a list lacks it, as a finding', async () => {
    await take({ externalId: 'other', name: 'Other' });
    const only = [{ externalId: 'other' }];
    expect(await importAll(only, { complete: true, mode: 'DRY_RUN' })).toMatchObject({ status: 'DRY_RUN_DONE' });
    expect(await importAll(only, { complete: true })).toMatchObject({ missing: 1, retired: 0 });
    await catalog.database.look(`update import_absence set missing_since = missing_since - 14`);
    expect(await importAll(only, { complete: true })).toMatchObject({ retired: 1 });
    expect((await courses())?.[0]).toEqual({ title: 'early', provider: 'Harbor College', providedBy: null });
    expect(await found()).toContainEqual(['PROVIDER_UNKNOWN', 'early', 'harbor']);
    const first = await health('hr-system', 'first: 1');
    expect(first).toMatchObject({ edges: [{}], pageInfo: { hasNextPage: true } });
    const after = JSON.stringify(first?.edges[0]?.['cursor' as 'node']);
    expect((await health('hr-system', `first: 1, after: ${after}`))?.edges[0]?.node).not.toEqual(first?.edges[0]?.node);
    expect([await health('ana'), await health('stranger')]).toEqual([null, null]);
    await take({ externalId: 'harbor' });
    expect(await found()).not.toContainEqual(['PROVIDER_UNKNOWN', 'early', 'harbor']);
  });
});
