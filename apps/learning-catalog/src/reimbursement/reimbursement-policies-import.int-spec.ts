import type { ServiceUnderTest } from '@libs/testing';
import { startLearningCatalog } from '../learning-catalog.fixture';

const COUNTS = 'id status created updated unchanged retired missing held refused';
const CHANGES = 'changes(first: 10) { edges { node { externalId what differences { field before after } } } }';

interface Run {
  readonly id: string;
  readonly changes?: { readonly edges: readonly { readonly node: object }[] };
}

describe('an import of reimbursement policies', () => {
  let catalog: ServiceUnderTest;
  const policy = {
    externalId: 'P-1',
    contracts: ['PERMANENT'],
    monthsOfService: 6,
    percentage: 80,
    cap: { amount: '1440.00', currency: 'USD' },
    validFrom: '2026-01-01',
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
  });
  afterAll(() => catalog.stop());

  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await catalog.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (rows: object[], settings: object = {}) => {
    const input = { kind: 'reimbursement-policies', mode: 'APPLY', ...settings };
    const importId = (await send('beginLearningImport', 'BeginImportInput', input))?.id ?? '';
    await send('addLearningImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishLearningImport', 'FinishImportInput', { importId, parts: 1 }, CHANGES);
  };
  const versions = () =>
    catalog.database.look(
      `select version::integer, clauses->'cap' as cap from reimbursement_policy_version order by 1`,
    );

  it('says what it would change, writes nothing when it is the same, and keeps what a list lacks', async () => {
    expect(await importAll([policy])).toMatchObject({ status: 'APPLIED', created: 1, refused: 0 });
    const trial = await importAll([{ externalId: 'P-1', percentage: 90 }], { mode: 'DRY_RUN' });
    expect(trial?.changes?.edges.map(({ node }) => node)).toEqual([
      { externalId: 'P-1', what: 'UPDATED', differences: [{ field: 'percentage', before: '80', after: '90' }] },
    ]);
    expect(await importAll([policy])).toMatchObject({ status: 'APPLIED', unchanged: 1, updated: 0 });
    expect(await importAll([], { complete: true })).toMatchObject({ status: 'APPLIED', missing: 0, retired: 0 });
    expect(await versions()).toEqual([{ version: 1, cap: policy.cap }]);
  });

  it('clears what is null, and refuses a new one that lacks what it cannot be without', async () => {
    const rows = [
      { externalId: 'P-1', cap: null },
      { externalId: 'P-2', percentage: 50 },
    ];
    expect(await importAll(rows)).toMatchObject({ updated: 1, refused: 1 });
    expect(await versions()).toMatchObject([{ version: 1 }, { version: 2, cap: null }]);
  });

  it('takes every clause over, clears one by one, and names the clause that it refuses', async () => {
    const whole = {
      ...policy,
      externalId: 'P-3',
      country: 'DE',
      costs: { books: { percentage: 50, cap: { amount: '100', currency: 'USD' } }, exam: { percentage: 100 } },
      results: [{ result: 'PASS', percentage: 100 }],
      yearCap: { amount: '5250', currency: 'USD' },
      yearStart: '07-01',
      countedBy: 'PAYMENT',
      askUntilDaysBefore: 30,
      payment: 'DIRECT_BILL',
      repayMonths: 24,
      howToAsk: { en: 'By the form' },
    };
    const clauses = async () => {
      const sql = `select clauses from reimbursement_policy where external_id = 'P-3'`;
      const [row] = await catalog.database.look<{ clauses: Record<string, unknown> }>(sql);
      return row?.clauses;
    };
    expect(await importAll([whole])).toMatchObject({ created: 1 });
    expect(await importAll([whole])).toMatchObject({ unchanged: 1 });
    expect(await importAll([{ externalId: 'P-3', costs: { books: null }, countedBy: null }])).toMatchObject({
      updated: 1,
    });
    expect(await clauses()).toMatchObject({
      costs: { exam: { percentage: 100, cap: null } },
      countedBy: 'EXPENSE',
      yearCap: { amount: '5250.00', currency: 'USD' },
      purpose: 'ANY',
    });
    const bad = [
      { ...whole, externalId: 'B-1', yearStart: '02-30' },
      { ...whole, externalId: 'B-2', costs: { books: { percentage: 101 } } },
      { ...whole, externalId: 'B-3', results: [{ result: 'WITHDRAWAL', percentage: 50 }] },
      { ...whole, externalId: 'B-4', askFromDaysBefore: 10 },
      { ...whole, externalId: 'B-5', purpose: 'FUN' },
    ];
    const importId = (
      await send('beginLearningImport', 'BeginImportInput', { kind: 'reimbursement-policies', mode: 'APPLY' })
    )?.id;
    await send('addLearningImportRows', 'AddImportRowsInput', { importId, part: 1, rows: bad });
    const refused = 'refusedRows(first: 9) { edges { node { externalId field } } }';
    expect(await send('finishLearningImport', 'FinishImportInput', { importId, parts: 1 }, refused)).toMatchObject({
      refusedRows: {
        edges: ['yearStart', 'costs.books.percentage', 'results.0.result', 'askUntilDaysBefore', 'purpose'].map(
          (field, index) => ({ node: { externalId: `B-${String(index + 1)}`, field } }),
        ),
      },
    });
  });

  it('takes the new name of a company for the one that it knows, once it was told', async () => {
    const rekey = async (kind: string) => {
      const query = `mutation ($input: RekeyInput!) { rekeyed: rekeyLearning(input: $input) }`;
      return catalog.ask<{ rekeyed: boolean }>('hr-system', query, { input: { kind, from: 'clinic', to: 'clinic-2' } });
    };
    expect(await importAll([{ externalId: 'P-1', legalEntity: 'clinic' }])).toMatchObject({ updated: 1 });
    expect((await rekey('legal-entities')).data).toEqual({ rekeyed: true });
    expect((await rekey('legal-entities')).data).toEqual({ rekeyed: false });
    expect(await importAll([{ externalId: 'P-1', legalEntity: 'clinic-2' }])).toMatchObject({ unchanged: 1 });
    expect((await rekey('units')).errors?.[0]?.message).toMatch(/^kind: is none of .*legal-entities/);
  });

  it('does not count clauses that came later as a change of a version stored without them', async () => {
    await catalog.database.look(
      `update reimbursement_policy set clauses = clauses - 'purpose' - 'costs' where external_id = 'P-3' returning 1`,
    );
    expect(await importAll([{ externalId: 'P-3', purpose: 'ANY' }])).toMatchObject({ unchanged: 1 });
  });
});
