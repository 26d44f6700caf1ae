import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLClient } from './graphql-client';
import { runImport, tokenOf } from './import-command';

const FILES = 'test/e2e/first-import';
const KINDS = [
  ['legal-entities', 2],
  ['sectors', 2],
  ['families', 1],
  ['units', 4],
  ['skills', 2],
  ['job-roles', 4],
  ['seats', 2],
  ['employees', 16],
  ['access-grants', 1],
  ['eligibility-policies', 1],
  ['openings', 2],
  ['providers', 1],
  ['courses', 2],
  ['ratings', 3],
  ['education', 2],
  ['experience', 2],
  ['credentials', 1],
  ['review-dates', 2],
] as const;

/** So many more people of the ward: the moves of a few among all who are stored would be no reorganisation. */
function nightShift(employees: string, people: number): string {
  const [line = ''] = /^L-08.*\n/m.exec(employees) ?? [];
  return Array.from({ length: people }, (_, at) => line.replaceAll('L-08', `L-${String(101 + at)}`)).join('');
}

describe('the first import of an organisation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-import-'));
  const fileOf = (kind: string) => `${FILES}/${kind}.csv`;
  const changed = (kind: string, change: (text: string) => string) => {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, change(readFileSync(fileOf(kind), 'utf8')));
    return path;
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(KINDS)('takes its %s: %i of them', (kind, rows) => {
    const { exit, said } = runImport([kind, fileOf(kind)]);
    expect(said).toContain(`${kind}: ${String(rows)} created, 0 updated, 0 unchanged, 0 refused`);
    expect(exit).toBe(0);
  });

  it.each(KINDS)('changes nothing of its %s when the weekly sync sends them again', (kind, rows) => {
    const { exit, said } = runImport([kind, fileOf(kind)]);
    expect(said).toContain(`${kind}: 0 created, 0 updated, ${String(rows)} unchanged, 0 refused`);
    expect(exit).toBe(0);
  });

  it('lets the gateway answer from what was imported', async () => {
    const hr = GraphQLClient.signIn('hr-system');
    const answer = await hr.ask<{ legalEntities: { edges: { node: { name: string } }[] } }>(
      `{ legalEntities(first: 100) { edges { node { name } } } }`,
    );
    const names = answer.legalEntities.edges.map(({ node }) => node.name);
    expect(names).toEqual(expect.arrayContaining(['Lakeside Care', 'Lakeside Laboratories']));
  });

  it('keeps the good rows of a file with bad ones, and names line and field of each bad one', () => {
    const path = changed('employees', (text) =>
      text
        .replace(/^(L-02.*),38,/m, '$1,"37,5",')
        .replace(/^(L-03.*)ACTIVE/m, '$1AWAY')
        .replace('Cora Dunn', 'Cora Dunn-Ellis'),
    );
    const { exit, said } = runImport(['employees', path]);
    expect(said).toContain('employees: 0 created, 1 updated, 13 unchanged, 2 refused');
    expect(exit).toBe(2);
    const refused = readFileSync(`${path}.refused.csv`, 'utf8');
    expect(refused).toMatch(
      /^3,assignments\.weeklyHours,INVALID,"""37,5"" has a comma: write a decimal point.*,L-02,/m,
    );
    expect(refused).toMatch(/^4,status,INVALID,"""AWAY"" is none of PRE_HIRE, ACTIVE.*,L-03,/m);
  });

  it('refuses a file with a heading that nobody knows before anything is sent', () => {
    const { exit, said } = runImport(['units', changed('units', (text) => text.replace('timeZone', 'timezone'))]);
    expect(said).toContain('units has no heading "timezone"');
    expect(exit).toBe(1);
  });

  it('shows what a file would do, and does nothing', () => {
    const path = changed('job-roles', (text) => text.replace('Laboratory technician', 'Technician'));
    expect(runImport(['job-roles', path, '--dry-run']).said).toContain('updated lakeside/technician: title');
    expect(runImport(['job-roles', fileOf('job-roles')]).said).toContain('4 unchanged');
  });

  it('takes people whom a complete file lacks for missing, not for gone', () => {
    const path = changed('employees', (text) => text.replaceAll(/^L-1[56].*\n/gm, ''));
    const { exit, said } = runImport(['employees', path, '--complete']);
    // The people of the demo and of other stories are on no list of this organisation either.
    const demo = new Set(readFileSync('apps/launcher/demo/employees.csv', 'utf8').match(/^E-\d+/gm)).size;
    const missing = /employees: 0 created, [01] updated, 1[34] unchanged, (\d+) missing/.exec(said)?.[1];
    expect(Number(missing)).toBeGreaterThanOrEqual(2 + demo);
    expect(exit).toBe(0);
    expect(runImport(['employees', fileOf('employees')]).said).toContain('16 unchanged, 0 refused');
  });

  it('keeps a file that is sent before its day until then, or takes it back', () => {
    const path = changed('units', (text) => text.replace('Ward', 'New ward'));
    const waiting = runImport(['units', path, '--effective-on', '2999-01-01', '--time-zone', 'America/New_York']);
    expect(waiting.said).toContain('units: waits for 2999-01-01, where the time is that of America/New_York');
    expect(waiting.exit).toBe(0);
    const [, importId = ''] = /--cancel (\S+)/.exec(waiting.said) ?? [];
    expect(runImport(['units', '--cancel', importId]).said).toContain('was taken back');
    expect(runImport(['units', fileOf('units')]).said).toContain('4 unchanged');
  });

  it('knows somebody by the new number once it was told', () => {
    expect(runImport(['employees', '--rekey', 'L-16', '--to', 'M-16']).exit).toBe(0);
    const path = changed('employees', (text) => text.replace(/^L-16,/m, 'M-16,'));
    expect(runImport(['employees', path]).said).toContain('0 created, 0 updated, 16 unchanged');
  });

  it('knows a skill by its new name wherever a row names it', () => {
    expect(runImport(['skills', '--rekey', 'lakeside/listening', '--to', 'lakeside/hearing']).exit).toBe(0);
    for (const kind of ['job-roles', 'courses', 'ratings']) {
      const path = changed(kind, (text) => text.replaceAll('lakeside/listening', 'lakeside/hearing'));
      expect(runImport([kind, path]).said).toMatch(new RegExp(`${kind}: 0 created, 0 updated, [1-9] unchanged`));
    }
  });

  it('holds a reorganisation until a person who administers all of it approves', () => {
    const grown = (text: string) => text + nightShift(text, 40);
    expect(runImport(['employees', changed('employees', grown)]).said).toContain('40 created, 0 updated, 16 unchanged');
    const moved = (text: string) => grown(text).replaceAll('lakeside-ward', 'lakeside-lab-bench');
    const path = changed('employees', moved);
    const held = runImport(['employees', path]);
    expect(held.said).toMatch(/employees: 0 created, 0 updated, 9 unchanged, 47 held, 0 refused/);
    expect(held.said).toContain('held updated L-02');
    expect(held.exit).toBe(3);
    const [, importId = ''] = /--approve (\S+)/.exec(held.said) ?? [];
    expect(runImport(['employees', '--approve', importId])).toMatchObject({ exit: 1 });
    const approved = runImport(['employees', '--approve', importId], tokenOf('noor'));
    expect(approved.said).toMatch(/47 updated/);
    expect(approved.exit).toBe(0);
    expect(runImport(['employees', path]).said).toContain('0 updated, 56 unchanged');
  });

  it('refuses to let the HR system approve what it sent itself', () => {
    const { exit, said } = runImport(['job-roles', '--approve', '00000000-0000-7000-8000-000000000000']);
    expect(said).toMatch(/FORBIDDEN/);
    expect(exit).toBe(1);
  });
});
