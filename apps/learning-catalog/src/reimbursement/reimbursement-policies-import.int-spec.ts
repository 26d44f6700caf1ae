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
});
