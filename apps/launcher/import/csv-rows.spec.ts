import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvSource } from './csv-source.mjs';
import { kindNamed, shapeOf } from './kinds.mjs';

interface Refusal {
  readonly line: number;
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}
interface Row {
  readonly line: number;
  readonly row: Record<string, unknown>;
  readonly refusals: readonly Refusal[];
}

describe('Rows of a CSV file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-csv-'));
  const path = join(folder, 'rows.csv');

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const read = async (kindName: string, content: string | Buffer): Promise<readonly Row[]> => {
    writeFileSync(path, content);
    const kind = kindNamed(kindName);
    const source = await csvSource(kind, shapeOf(kind), path);
    const rows: Row[] = [];
    for await (const row of source.rows()) rows.push(row);
    return rows;
  };

  it('are read alike with a byte order mark, other separators and other ends of line', async () => {
    const plain = 'externalId,name,country\nA,"Aid, ""Inc""",US\nB,Bay,CA\n';
    const expected = [
      { externalId: 'A', name: 'Aid, "Inc"', country: 'US' },
      { externalId: 'B', name: 'Bay', country: 'CA' },
    ];
    const variants = [
      plain,
      `\uFEFF${plain}`,
      plain.replaceAll('\n', '\r\n'),
      plain.replaceAll('\n', '\r'),
      plain.trimEnd(),
      'externalId;name;country\nA;"Aid, ""Inc""";US\nB;Bay;CA\n',
      'externalId\tname\tcountry\nA\t"Aid, ""Inc"""\tUS\nB\tBay\tCA\n',
    ];
    for (const variant of variants) {
      expect((await read('legal-entities', variant)).map(({ row }) => row)).toEqual(expected);
    }
  });

  it('say on which line they begin, past empty lines and cells of several lines', async () => {
    const rows = await read('legal-entities', 'externalId,name\r\n\r\nA,"Aid\r\nInc"\r\n\r\nB,Bay\r\nC,Cape');
    expect(rows.map(({ line }) => line)).toEqual([3, 6, 7]);
    expect(rows[0]?.row['name']).toBe('Aid\nInc');
  });

  it('leave out what has no column, and clear what has an empty cell', async () => {
    const [row] = await read('units', 'externalId,name.en,name.de,parent\nU,Ward,,\n');
    expect(row?.row).toEqual({ externalId: 'U', name: { en: 'Ward' }, parent: null });
  });

  it('clear a thing of several cells when all of them are empty', async () => {
    const heading = 'externalId,payRange.min,payRange.max,payRange.currency,payRange.basis,payRange.atWeeklyHours';
    const rows = await read('openings', `${heading}\nO-1,19.50,24,USD,HOUR,38\nO-2,,,,,\n`);
    expect(rows.map(({ row }) => row['payRange'])).toEqual([
      { min: '19.50', max: '24', currency: 'USD', basis: 'HOUR', atWeeklyHours: 38 },
      null,
    ]);
  });

  it('gather lines that follow each other into one list, in any mix of full and empty cells', async () => {
    const heading = 'externalId,name,assignments.externalId,assignments.primary,assignments.to';
    const rows = await read('employees', `${heading}\nE,Ana,A1,true,\nE,,A2,no,2026-12-31\nF,Ben,,,\n`);
    expect(rows.map(({ row }) => row)).toEqual([
      {
        externalId: 'E',
        name: 'Ana',
        assignments: [
          { externalId: 'A1', primary: true, to: null },
          { externalId: 'A2', primary: false, to: '2026-12-31' },
        ],
      },
      { externalId: 'F', name: 'Ben', assignments: [] },
    ]);
  });

  it('gather a list within a list from lines with one id of each', async () => {
    const heading =
      'externalId,assignments.externalId,assignments.fte,assignments.otherManagers.person,assignments.otherManagers.kind';
    const lines = ['E,A1,1,M1,PROJECT', 'E,A1,,M2,DEPUTY', 'E,A2,0.5,,'].join('\n');
    const [row] = await read('employees', `${heading}\n${lines}\n`);
    expect(row?.refusals).toEqual([]);
    expect(row?.row['assignments']).toEqual([
      {
        externalId: 'A1',
        fte: 1,
        otherManagers: [
          { person: 'M1', kind: 'PROJECT' },
          { person: 'M2', kind: 'DEPUTY' },
        ],
      },
      { externalId: 'A2', fte: 0.5, otherManagers: [] },
    ]);
  });

  it('keep an id that comes back later apart, for the service to refuse', async () => {
    const rows = await read('employees', 'externalId,assignments.externalId\nE,A1\nF,A2\nE,A3\n');
    expect(rows.map(({ row }) => row['externalId'])).toEqual(['E', 'F', 'E']);
  });

  it.each([
    ['assignments.weeklyHours', '37,5', 'has a comma: write a decimal point'],
    ['assignments.weeklyHours', '1.440,00', 'has a comma'],
    ['assignments.weeklyHours', 'many', 'is not a number'],
    ['assignments.weeklyHours', '1e3', 'is not a number'],
    ['assignments.from', '24.12.2026', 'write 2026-12-24'],
    ['assignments.from', '2026-02-30', 'does not exist'],
    ['assignments.primary', 'maybe', 'is neither true nor false'],
    ['status', 'GONE', 'is none of PRE_HIRE, ACTIVE'],
  ])(
    'refuse %s "%s" with line and reason, and send it so that it is refused and yet present',
    async (field, cell, why) => {
      const [row] = await read('employees', `externalId;${field}\nE;${cell}\n`);
      expect(row?.refusals).toEqual([
        { line: 2, field, code: 'INVALID', message: expect.stringContaining(why) as string },
      ]);
      expect(JSON.stringify(row?.row)).toContain(`{"unreadable":"${cell}"}`);
      expect(row?.row['externalId']).toBe('E');
    },
  );

  it('refuse lines of one thing that contradict each other', async () => {
    const [row] = await read('employees', 'externalId,name,assignments.externalId\nE,Ana,A1\nE,Anna,A2\n');
    expect(row?.refusals).toEqual([
      {
        line: 3,
        field: 'name',
        code: 'CONTRADICTS',
        message: 'differs from line 2, which is about the same externalId',
      },
    ]);
    expect(row?.row).toHaveProperty('unreadable');
  });

  it('refuse a line with too few cells, and go on behind it', async () => {
    const rows = await read('legal-entities', 'externalId,name,country\nA,Aid\nB,Bay,CA\n');
    expect(rows.map(({ refusals }) => refusals.length)).toEqual([1, 0]);
    expect(rows[0]?.refusals[0]?.message).toContain('has 2 cells under 3 headings');
  });

  it.each([
    ['an unknown heading', 'externalId,nmae\nA,x\n', /has no heading "nmae".*Its headings: externalId, name,/],
    ['a heading without language', 'externalId,name\nU,x\n', /has no heading "name"/, 'units'],
    ['a heading that stands twice', 'externalId,name,name\nA,x,y\n', /"name" stands twice/],
    ['no id', 'name\nA\n', /"externalId" is missing/],
    ['an empty file', '', /is empty/],
    ['a quote that never ends', 'externalId,name\nA,"x\nB,y\n', /line \d+: .*[Qq]uote/],
    ['another encoding', Buffer.from('externalId,name\nA,Gr\xFC\xDFe\n', 'latin1'), /is not UTF-8/],
  ])('are not read at all from a file with %s', async (_, content, reason, kind = 'legal-entities') => {
    await expect(read(kind, content)).rejects.toThrow(reason);
  });
});
