import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsFrom } from './options.mjs';
import { exitOf, reportLines } from './report.mjs';

const report = {
  id: 'I-1',
  status: 'APPLIED',
  refusal: null as string | null,
  created: 1,
  updated: 2,
  unchanged: 3,
  retired: 0,
  missing: 0,
  held: 0,
  refused: 0,
  unresolved: [] as string[],
  overtook: [] as object[],
  changes: { edges: [] as { node: object }[], pageInfo: { hasNextPage: false } },
};

describe('What an import ends with', () => {
  it.each([
    ['0 when all of it was taken', {}, 0],
    ['2 when rows were refused', { refused: 1 }, 2],
    ['3 when changes wait for a person', { status: 'HELD', held: 4 }, 3],
    ['3 when changes wait and rows were refused', { status: 'HELD', held: 4, refused: 1 }, 3],
    ['0 when a dry run would hold changes, since nothing waits', { status: 'DRY_RUN_DONE', held: 4 }, 0],
    ['1 when the whole import was refused', { status: 'REFUSED', refusal: 'UNREADABLE_ID', refused: 1 }, 1],
  ])('is %s', (_, given, exit) => {
    expect(exitOf({ ...report, ...given })).toBe(exit);
  });
});

describe('What is said of an import', () => {
  it('is its counts', () => {
    expect(reportLines('units', report, false)).toEqual(['units: 1 created, 2 updated, 3 unchanged, 0 refused']);
  });

  it('is the day for which it waits, and how to take it back; or that it was', () => {
    const scheduled = { ...report, status: 'SCHEDULED', effectiveOn: '2027-01-01', timeZone: 'Europe/Berlin' };
    expect(reportLines('units', scheduled, false)).toEqual([
      expect.stringContaining('waits for 2027-01-01, where the time is that of Europe/Berlin'),
      expect.stringContaining('npm run import -- units --cancel I-1'),
    ]);
    expect(reportLines('units', { ...report, status: 'CANCELLED' }, false)).toHaveLength(1);
  });

  it('is how to approve what is held', () => {
    const node = { externalId: 'E-1', what: 'UPDATED', fields: ['manager', 'unit'], held: true };
    const held = { ...report, status: 'HELD', held: 1, changes: { ...report.changes, edges: [{ node }] } };
    expect(reportLines('employees', held, false).slice(1)).toEqual([
      '  held updated E-1: manager, unit',
      expect.stringContaining('npm run import -- employees --approve I-1'),
    ]);
  });

  it('is what an earlier import held, and is given up', () => {
    const overtook = [{ id: 'I-0', givenUp: 20 }];
    expect(reportLines('units', { ...report, overtook }, false).at(-1)).toContain(
      'the 20 changes that it held are given up (I-0)',
    );
  });

  it('is why the whole import was refused, in words', () => {
    const refused = { ...report, status: 'REFUSED', refusal: 'EMPTY_COMPLETE_IMPORT' };
    expect(reportLines('units', refused, false).at(-1)).toContain('without a row');
    expect(reportLines('units', { ...refused, refusal: 'OTHER' }, false).at(-1)).toContain('refused: OTHER.');
  });

  it('names what is not known yet, but no endless list', () => {
    const unresolved = Array.from({ length: 7 }, (_, index) => `skill:${String(index)}`);
    expect(reportLines('job-roles', { ...report, unresolved }, true).at(-1)).toMatch(/skill:4 and 2 more$/);
  });
});

describe('The command line', () => {
  const options = (...args: string[]): unknown => optionsFrom(args, '/typed/here');

  it('takes paths from the folder in which it was typed', () => {
    expect(options('units', 'units.csv', '--dry-run', '--effective-on', '2027-01-01')).toMatchObject({
      command: 'import',
      path: '/typed/here/units.csv',
      settings: { mode: 'DRY_RUN', complete: false, effectiveOn: '2027-01-01' },
    });
  });

  it('has what was refused written beside the file, where one may write there; else where it was typed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-options-'));
    try {
      const path = join(folder, 'units.csv');
      expect(options('units', path)).toMatchObject({ refusedPath: `${path}.refused.csv` });
      expect(options('units', path, '--refused', 'no.csv')).toMatchObject({ refusedPath: '/typed/here/no.csv' });
      const nowhere = join(folder, 'not there', 'units.csv');
      expect(options('units', nowhere)).toMatchObject({ refusedPath: '/typed/here/units.csv.refused.csv' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [['units'], 'headings'],
    [['units', '--approve', 'I-1'], 'approve'],
    [['units', '--cancel', 'I-1'], 'cancel'],
    [['units', '--rekey', 'a', '--to', 'b'], 'rekey'],
    [['gdd', 'folder'], 'import'],
  ])('reads %j as %s', (args, command) => {
    expect(options(...args)).toMatchObject({ command });
  });

  it.each([
    [[], /npm run import -- <kind>/],
    [['people'], /no kind "people". Kinds: legal-entities/],
    [['units', 'a.csv', 'b.csv'], /npm run import/],
    [['units', 'a.csv', '--aprove', 'I-1'], /Unknown option '--aprove'/],
    [['units', 'a.csv', '--cancel', 'I-1'], /npm run import/],
    [['units', '--rekey', 'a'], /--rekey: something is missing/],
    [['units', '--to', 'b'], /--to: something is missing/],
    [['units', '--approve', 'I-1', '--cancel', 'I-2'], /--approve --cancel: something/],
    [['units', '--dry-run'], /--dry-run: something is missing/],
    [['units', 'a.csv', '--to', 'b'], /npm run import/],
    [['gdd'], /npm run import/],
    [['gdd', 'folder', '--complete'], /everything that a published file lacks would count as missing/],
  ])('refuses %j', (args, reason) => {
    expect(() => options(...args)).toThrow(reason);
  });
});
