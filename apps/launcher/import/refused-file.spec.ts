import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvSource } from './csv-source.mjs';
import { kindNamed, shapeOf } from './kinds.mjs';
import { writeRefused } from './refused-file.mjs';

const FILE = [
  'externalId,name,assignments.externalId,assignments.fte',
  'E-1,Ana,A1,1',
  'E-2,"Ben\nOkafor",A2,0.5',
  'E-2,,A3,7',
  'E-3,Noor,A4,"0,5"',
  'E-4,Sam,A5,1',
].join('\n');

describe('The file of refused rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-refused-'));
  const [path, refused] = [join(folder, 'people.csv'), join(folder, 'refused.csv')];
  const employees = kindNamed('employees');
  const sourceOf = (file: string) => csvSource(employees, shapeOf(employees), file);

  beforeAll(async () => {
    writeFileSync(path, FILE);
    await writeRefused(refused, await sourceOf(path), [
      { row: 2, field: 'assignments.1.fte', code: 'INVALID', message: 'assignments.1.fte: must be at most 1' },
      { row: 3, field: 'assignments.0.fte', code: 'INVALID', message: 'must be a number' },
    ]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('holds every line of each refused thing, the reason on the line at fault', () => {
    expect(readFileSync(refused, 'utf8')).toBe(
      [
        'refused.line,refused.field,refused.code,refused.reason,externalId,name,assignments.externalId,assignments.fte',
        '3,,,,E-2,"Ben\nOkafor",A2,0.5',
        '5,assignments.fte,INVALID,assignments.1.fte: must be at most 1,E-2,,A3,7',
        '6,assignments.fte,INVALID,"""0,5"" has a comma: write a decimal point and no thousands separators",E-3,Noor,A4,"0,5"',
        '',
      ].join('\n'),
    );
  });

  it('can be mended and imported as it is', async () => {
    writeFileSync(refused, readFileSync(refused, 'utf8').replace('"0,5"\n', '0.5\n').replace('A3,7', 'A3,0.3'));
    const rows: { refusals: unknown[]; row: { assignments: { fte: number }[] } }[] = [];
    const source = await sourceOf(refused);
    for await (const each of source.rows()) rows.push(each);
    expect(rows.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(rows.map(({ row }) => row.assignments.map(({ fte }) => fte))).toEqual([[0.5, 0.3], [0.5]]);
  });
});
