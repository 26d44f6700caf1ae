import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { startMobility } from '../mobility.fixture';
import { ImportJobRoles } from './import-job-roles';
import { receptionist } from './job-role.fixture';

const RUN = `id status refusal created updated unchanged retired missing held refused unresolved`;

interface Run {
  readonly id: string;
  readonly status: string;
  readonly [count: string]: unknown;
}

/** The protocol as the HR system speaks it, on one kind. */
describe('an import in parts', () => {
  let mobility: ServiceUnderTest;

  beforeAll(async () => {
    mobility = await startMobility();
  });
  afterAll(() => mobility.stop());

  const ask = async <T>(query: string, variables: object, actor = 'hr-system') =>
    mobility.ask<T>(actor, query, variables);
  const begin = async (mode: 'APPLY' | 'DRY_RUN' = 'APPLY', complete = false) => {
    const { data } = await ask<{ run: Run }>(
      `mutation ($input: BeginImportInput!) { run: beginMobilityImport(input: $input) { ${RUN} } }`,
      { input: { kind: 'job-roles', mode, complete } },
    );
    return data?.run.id ?? 'no import';
  };
  const add = (importId: string, part: number, rows: unknown[]) =>
    ask<{ run: Run }>(
      `mutation ($input: AddImportRowsInput!) { run: addMobilityImportRows(input: $input) { ${RUN} } }`,
      { input: { importId, part, rows } },
    );
  const finish = (importId: string, parts: number) =>
    ask<{ run: Run }>(`mutation ($input: FinishImportInput!) { run: finishMobilityImport(input: $input) { ${RUN} } }`, {
      input: { importId, parts },
    });
  const importAll = async (rows: unknown[], mode: 'APPLY' | 'DRY_RUN' = 'APPLY', complete = false) => {
    const id = await begin(mode, complete);
    await add(id, 1, rows);
    return (await finish(id, 1)).data?.run;
  };
  const report = async (id: string, after: string | null = null) =>
    (
      await ask<{ run: { refusedRows: { edges: { node: object }[] }; changes: Changes } }>(
        `query ($id: ID!, $after: String) { run: mobilityImportRun(id: $id) {
           refusedRows(first: 2) { edges { node { row externalId field code } } }
           changes(first: 2, after: $after) { edges { node { externalId what held fields differences { field before after } } } pageInfo { hasNextPage endCursor } } } }`,
        { id, after },
      )
    ).data?.run;

  interface Changes {
    readonly edges: { node: { externalId: string; what: string; fields: string[]; differences: object[] } }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
  }

  it('judges all parts together, in whatever order they come', async () => {
    const id = await begin();
    await add(id, 2, [receptionist([], { externalId: 'b' }), { externalId: 'c', title: { en: 'C' } }]);
    await add(id, 1, [receptionist([], { externalId: 'a' }), receptionist([], { externalId: 'b' })]);
    expect((await finish(id, 2)).data?.run).toMatchObject({ status: 'APPLIED', created: 1, refused: 3 });
    expect((await report(id))?.refusedRows.edges.map(({ node }) => node)).toEqual([
      { row: 2, externalId: 'b', field: 'externalId', code: 'INVALID' },
      { row: 3, externalId: 'b', field: 'externalId', code: 'INVALID' },
    ]);
  });

  it('takes a part twice, refuses it with other rows, and does not end without all of them', async () => {
    const id = await begin();
    const rows = [receptionist([], { externalId: 'part' })];
    expect((await add(id, 2, rows)).data?.run.status).toBe('OPEN');
    expect((await add(id, 2, rows)).data?.run.status).toBe('OPEN');
    expect((await add(id, 2, [])).errors?.[0]?.extensions.code).toBe('IMPORT_PART_DIFFERS');
    const early = await finish(id, 2);
    expect(early.errors?.[0]).toMatchObject({ extensions: { code: 'IMPORT_PARTS_MISSING' } });
    await add(id, 1, []);
    expect((await finish(id, 2)).data?.run).toMatchObject({ status: 'APPLIED', created: 1 });
    expect((await finish(id, 2)).data?.run).toMatchObject({ status: 'APPLIED', created: 1 });
    expect((await add(id, 3, rows)).errors?.[0]?.extensions.code).toBe('IMPORT_NOT_OPEN');
  });

  it('says what it would do, page by page, and does nothing', async () => {
    await mobility.takeOutbox();
    const rows = ['x', 'y', 'z'].map((externalId) => receptionist([], { externalId }));
    const run = await importAll([...rows, { externalId: 'a', title: { en: 'Front desk' } }], 'DRY_RUN');
    expect(run).toMatchObject({ status: 'DRY_RUN_DONE', created: 3, updated: 1 });
    const first = await report(run?.id ?? '');
    const second = await report(run?.id ?? '', first?.changes.pageInfo.endCursor);
    const seen = [...(first?.changes.edges ?? []), ...(second?.changes.edges ?? [])].map(({ node }) => node);
    expect(seen.map(({ externalId, what }) => [externalId, what])).toEqual([
      ['x', 'CREATED'],
      ['y', 'CREATED'],
      ['z', 'CREATED'],
      ['a', 'UPDATED'],
    ]);
    expect(seen[3]).toMatchObject({
      fields: ['title'],
      differences: [{ field: 'title', after: '{"en":"Front desk"}' }],
    });
    expect(await mobility.takeOutbox()).toEqual([]);
  });

  it('leaves a missing column as it is, clears an empty one, and changes nothing the second time', async () => {
    await importAll([receptionist([], { externalId: 'col', sector: 'health', ladder: 'desk' })]);
    await mobility.takeOutbox();
    expect(await importAll([{ externalId: 'col', sector: '' }])).toMatchObject({ updated: 1, refused: 0 });
    expect(
      await mobility.database.look(`select sector, ladder, family from job_role where external_id = 'col'`),
    ).toEqual([{ sector: null, ladder: 'desk', family: 'reception' }]);
    expect(await importAll([{ externalId: 'col', sector: '' }])).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await mobility.takeOutbox()).toHaveLength(1);
    expect(await importAll([{ externalId: 'col', family: null }])).toMatchObject({ refused: 1, updated: 0 });
  });

  it('refuses to be complete when nobody knows who one row is about', async () => {
    const run = await importAll([receptionist([], { externalId: 'new' }), { title: { en: 'Who?' } }], 'APPLY', true);
    expect(run).toMatchObject({ status: 'REFUSED', refusal: 'UNREADABLE_ID_IN_COMPLETE_IMPORT', created: 0 });
    expect(await mobility.database.look(`select 1 from job_role where external_id = 'new'`)).toEqual([]);
  });

  it('refuses to be complete without a row, since everything would be missing', async () => {
    const refused = { status: 'REFUSED', refusal: 'EMPTY_COMPLETE_IMPORT', missing: 0 };
    expect(await importAll([], 'DRY_RUN', true)).toMatchObject(refused);
    expect(await importAll([], 'APPLY', true)).toMatchObject(refused);
  });

  it('remembers what a complete import lacks, and leaves it', async () => {
    const [{ count } = { count: 0 }] = await mobility.database.look<{ count: number }>(
      `select count(*)::int as count from job_role where not retired`,
    );
    const run = await importAll([{ externalId: 'a' }, { externalId: 'b', titel: 'refused, but there' }], 'APPLY', true);
    expect(run).toMatchObject({ status: 'APPLIED', missing: count - 1, retired: 0, unchanged: 1, refused: 1 });
    expect(await mobility.database.look(`select 1 from job_role where retired`)).toEqual([]);
  });

  it('is for the HR system alone, and does not mix kinds', async () => {
    const input = { kind: 'job-roles', mode: 'APPLY' };
    const mutation = `mutation ($input: BeginImportInput!) { beginMobilityImport(input: $input) { id } }`;
    expect((await ask(mutation, { input }, 'ana')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(mutation, { input: { ...input, kind: 'jobs' } })).errors?.[0]?.message).toContain('job-roles');
    const id = await begin();
    expect((await ask(`query ($id: ID!) { run: mobilityImportRun(id: $id) { id } }`, { id }, 'ana')).data).toEqual({
      run: null,
    });
  });

  it('judges one import of a kind at a time, and each of them whole', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => receptionist([], { externalId: `t${String(index)}` }));
    const runs = await Promise.all([importAll(rows), importAll(rows)]);
    expect(runs.map((run) => [run?.['created'], run?.['unchanged']]).sort()).toEqual([
      [0, 200],
      [200, 0],
    ]);
  });

  it('follows a thing that has another external id, and takes the old one for it too', async () => {
    const rekey = (from: string, to: string) =>
      ask<{ rekeyed: boolean }>(`mutation ($input: RekeyInput!) { rekeyed: rekeyMobility(input: $input) }`, {
        input: { kind: 'job-roles', from, to },
      });
    const [before] = await mobility.database.look<{ id: string }>(`select id from job_role where external_id = 'a'`);
    expect((await rekey('a', 'A-100')).data?.rekeyed).toBe(true);
    expect((await rekey('a', 'A-100')).data?.rekeyed).toBe(false);
    expect((await rekey('a', 'col')).errors?.[0]?.message).toContain('to:');
    expect((await rekey('nobody', 'c')).errors?.[0]?.message).toContain('from:');
    for (const externalId of ['A-100', 'a'])
      expect(await importAll([receptionist([], { externalId })])).toMatchObject({ created: 0, unchanged: 1 });
    expect(await importAll([{ externalId: 'A-100' }, { externalId: 'a' }])).toMatchObject({ refused: 2 });
    expect(await mobility.database.look(`select id from job_role where external_id in ('a', 'A-100')`)).toEqual([
      before,
    ]);
  });

  it('in one call plans the same', async () => {
    const rows = [receptionist([], { externalId: 'a' })];
    expect(await mobility.get(ImportJobRoles).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ unchanged: 1 });
  });
});
