import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROLES = `period,role,title,description,headcount,median_pay,units
2024,a1,ADMIN ASST I,,12,40000,Water:8|Parks:4
2024,a2,ADMIN ASST II,"Types,
and files",6,45000,WATER:6
2024,p1,POLICE OFFICER,,900,,
2024,p1,POLICE OFFICER TWICE,,900,,
2024,x1,BROKEN,,many,,
2024,x2,TOO,MANY,1,2,3,4
2024,x3,UNITS,,3,,Water
2024,x4,"NOT CLOSED,,3,,
2024,z1,LABORER,,1,,
`;
const QUERIES = `query,from_period,role,to_period
q1,2024,a1,2024
q2,2024,nobody,2024
q3,2024,p1,2031
q4,2024,p1,2024
`;

describe('npm run rank-moves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-rank-'));
  const out = join(folder, 'ranked.tsv');
  const rank = (files: Readonly<Record<string, string>>) => {
    rmSync(out, { force: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.csv`), text);
    const args = Object.keys(files).flatMap((name) => [`--${name}`, join(folder, `${name}.csv`)]);
    const { status, stderr } = spawnSync(process.execPath, ['apps/launcher/rank-moves.mjs', ...args, '--out', out], {
      encoding: 'utf8',
    });
    return { status, stderr, ranked: existsSync(out) ? readFileSync(out, 'utf8') : null };
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes query, rank, role and score, names each row that it cannot use, and goes on', () => {
    const { status, stderr, ranked } = rank({ roles: ROLES, queries: QUERIES });
    const lines =
      ranked
        ?.trimEnd()
        .split('\n')
        .map((line) => line.split('\t')) ?? [];
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['q1', '1', 'a2'],
      ['q1', '2', 'p1'],
      ['q1', '3', 'z1'],
      ['q4', '1', expect.stringMatching(/^a[12]$/)],
      ['q4', '2', expect.stringMatching(/^a[12]$/)],
      ['q4', '3', 'z1'],
    ]);
    expect(Number(lines[0]?.[3])).toBeGreaterThan(Number(lines[1]?.[3]));
    expect(stderr.split('\n')).toEqual([
      'roles, line 8: 8 columns instead of 7',
      'roles, line 10: a quote is not closed',
      'roles, line 6: role: p1 stands in period 2024 already, on line 5',
      'roles, line 7: headcount: many is not a number of 0 or more',
      'roles, line 9: units: Water is not name:headcount',
      'queries, line 3: role: no role nobody in period 2024',
      'queries, line 4: to_period: no roles in period 2031',
      expect.stringMatching(/^weights: defaults, no history given \(title \d/),
      '',
    ]);
    expect(status).toBe(0);
  });

  it('uses history where it is given, and names the rows of it that it cannot use', () => {
    const moves = 'period,from_role,to_role,count\n2024,a1,p1,40\n2024,a1,a1,2\n2024,a1,a2,none\n';
    const { status, stderr, ranked } = rank({ roles: ROLES, queries: QUERIES, moves });
    expect(ranked?.split('\t').slice(0, 3)).toEqual(['q1', '1', 'p1']);
    expect(stderr).toContain('moves, line 3: to_role: a1 is the role that was left\n');
    expect(stderr).toContain('moves, line 4: count: none is not a number of 0 or more\n');
    expect(stderr).toContain('weights: defaults, too few past moves to learn from');
    expect(status).toBe(0);
  });

  it('gives the same bytes each time', () => {
    const files = { roles: ROLES, queries: QUERIES };
    expect(rank(files).ranked).toBe(rank(files).ranked);
  });

  it('ends with 2 and writes nothing when no question is left', () => {
    const { status, stderr, ranked } = rank({ roles: ROLES, queries: 'query,from_period,role,to_period\nq,1,2,3\n' });
    expect([status, ranked]).toEqual([2, null]);
    expect(stderr).toContain('nothing to rank: no usable row in queries');
  });

  it('ends with 1 and says how it is used when an option is none of its own', () => {
    const { status, stderr } = spawnSync(process.execPath, ['apps/launcher/rank-moves.mjs', '--role', 'R.csv'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--role'.*\nUsage: npm run -s rank-moves -- .*\n$/);
  });

  it('ends with 1 and says which column a file lacks', () => {
    const { status, stderr } = rank({ roles: ROLES, queries: 'query,role\nq1,a1\n' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/queries\.csv has no column from_period, to_period\n$/);
  });
});
