import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gddJobRoles, gddSkills } from './gdd.mjs';
import { cleaned, njCourse } from './nj-etpl.mjs';
import { onetJobRoles, stepOf } from './onet.mjs';
import { publishedSources } from './sources.mjs';

interface Row {
  readonly row: { readonly level: number | null; readonly requirements: Requirement[] } & Record<string, unknown>;
  readonly refusals: readonly { readonly line: number; readonly field: string; readonly code: string }[];
}
interface Requirement {
  readonly kind: string;
  readonly subject: string;
  readonly minimum: number;
}

const asked = (line: number, level: string, skill: string, step: string) => ({
  line,
  values: {
    Role: 'Tester',
    'Role Level': level,
    'Role Level Description': '',
    'Role Family': 'Quality',
    'Skill Name': skill,
    'Skill Level': step,
  },
});

describe('Role levels of the GDD framework', () => {
  it('leave out what is not in use, and count a repeated row once', () => {
    const rows = [asked(2, 'Tester', 'Testing', 'Working'), asked(3, 'Tester', 'Testing', 'Working')];
    const roles = gddJobRoles([...rows, asked(4, 'NOT IN USE', 'NOT IN USE', 'NOT IN USE')]);
    expect({ ...roles, rows: (roles.rows as Row[]).map(({ row }) => row.requirements) }).toEqual({
      notInUse: 1,
      repeated: 1,
      rows: [[{ kind: 'SKILL', subject: 'gdd/testing', minimum: 2, mustHave: true, weight: 1 }]],
    });
  });

  it('are refused when they ask for one skill at two levels, or at one that there is not', () => {
    const rows = [
      asked(2, 'Tester', 'Testing', 'Working'),
      asked(3, 'Tester', 'Testing', 'Expert'),
      asked(4, 'Lead tester', 'Testing', 'Some'),
    ];
    const refusals = (gddJobRoles(rows).rows as Row[]).map((each) => each.refusals.map(({ line }) => line));
    expect(refusals).toEqual([[3], [4]]);
  });

  it('stand on the ladder of their role as their titles say', () => {
    const titles = ['Head of test', 'Tester', 'Junior tester', 'Lead tester', 'Senior tester', 'Trainee tester'];
    const roles = gddJobRoles(titles.map((title, index) => asked(index, title, 'Testing', 'Working'))).rows as Row[];
    expect(roles.map(({ row }) => row.level)).toEqual([6, 3, 2, 5, 4, 1]);
  });

  it('keep a skill without published levels, by the names of its levels', () => {
    const values = {
      'Skill Name': ' Data  ',
      'Skill Description': '',
      Awareness: '',
      Working: 'Can',
      Practitioner: '',
      Expert: '',
    };
    const [{ row }] = gddSkills([{ line: 2, values }]) as [Row];
    expect(row).toMatchObject({ externalId: 'gdd/data', name: { en: 'Data' }, description: null });
    expect(row['levels']).toHaveLength(4);
    expect(row['levels']).toContainEqual({ step: 2, name: { en: 'Working' }, anchor: { en: 'Can' } });
  });
});

describe('Courses of New Jersey', () => {
  const programme = {
    program_id: '7',
    name: 'Welding',
    provider: 'Harbor College',
    description: '',
    tuition: '100.10',
    fees: '0.1',
    books: '0.0',
    supplies: '5',
    other: '0.2',
    total_cost: '105.4',
    clock_hours: '12.5',
  };
  const course = (changed: object) => njCourse({ line: 9, values: { ...programme, ...changed } });

  it('hold their cost to the cent', () => {
    const price = { currency: 'USD', tuition: '100.10', fees: '0.30', books: '0.00', supplies: '5.00' };
    expect(course({}).row).toMatchObject({ externalId: 'nj-etpl/7', hours: 13, price });
    expect(course({}).refusals).toEqual([]);
  });

  it.each([
    ['provider', 'MISSING_PROVIDER', { provider: ' ' }],
    ['total_cost', 'QUARANTINED', { total_cost: '41984198.0' }],
    ['tuition', 'QUARANTINED', { tuition: '200000.01' }],
    ['books', 'QUARANTINED', { books: 'n/a' }],
  ])('are refused for their %s, by line and reason', (field, code, changed) => {
    expect(course(changed).refusals).toMatchObject([{ line: 9, field, code }]);
  });

  it('lose control characters and quotes around the whole, and nothing else', () => {
    expect(cleaned('\u0007"Nails\u00a0 & hair"\u0085')).toBe('Nails & hair');
    expect(cleaned('"A" and "B"')).toBe('"A" and "B"');
  });
});

describe('Occupations of O*NET', () => {
  it.each([
    ['0.49', 0],
    ['0.5', 1],
    ['3.49', 3],
    ['3.5', 4],
    ['7', 7],
  ])('round a level of %s to step %i', (level, step) => {
    expect(stepOf(level)).toBe(step);
  });

  it('ask for what is neither suppressed nor irrelevant nor nothing', () => {
    const code = '11-1011.00';
    const rating = (id: string, scale: string, value: string, more: object = {}) => ({
      'O*NET-SOC Code': code,
      'Element ID': id,
      'Scale ID': scale,
      'Data Value': value,
      'Recommend Suppress': 'N',
      'Not Relevant': 'N',
      ...more,
    });
    const ratings = [
      rating('a', 'IM', '3'),
      rating('a', 'LV', '4.5'),
      rating('b', 'IM', '2.9'),
      rating('b', 'LV', '2'),
      rating('c', 'LV', '0.4'),
      rating('d', 'LV', '5', { 'Recommend Suppress': 'Y' }),
      rating('e', 'LV', '5', { 'Not Relevant': 'Y' }),
    ];
    const share = (category: string, value: string) => ({ ...rating('3.A.1', 'RW', value), Category: category });
    const [{ row }] = onetJobRoles({
      occupations: [{ 'O*NET-SOC Code': code, Title: 'Chief', Description: 'Leads.' }],
      ratings,
      education: [share('1', '30'), share('7', '15'), share('6', '55')],
      jobZones: [{ 'O*NET-SOC Code': code, 'Job Zone': '5' }],
    }) as [Row];
    expect(row).toMatchObject({ origin: 'OUTSIDE', level: 5, family: 'soc-11' });
    expect(row.requirements).toEqual([
      { kind: 'SKILL', subject: 'onet/a', minimum: 5, mustHave: true, weight: 3 },
      { kind: 'SKILL', subject: 'onet/b', minimum: 2, mustHave: false, weight: 2.9 },
      { kind: 'EXPERIENCE', subject: 'soc-11', minimum: 12, mustHave: false, weight: 0 },
    ]);
  });
});

const DATA = join(process.cwd(), '..', 'shared', 'data');
const whenPresent = existsSync(DATA) ? describe : describe.skip;
if (!existsSync(DATA)) process.stderr.write('Skipped: ../shared/data is not beside this checkout.\n');

/** The notices of the data are printed with them: the sources say them first. */
whenPresent('Files as published', () => {
  const read = async (what: string, path: string) => {
    const said: string[] = [];
    const sources = (await publishedSources(what, join(DATA, path), (text: string) => said.push(text))) as {
      rows: () => readonly Row[];
    }[];
    return { said, rows: sources.map((source) => source.rows()) };
  };
  const withSkills = (rows: readonly Row[] = []) =>
    rows.filter(({ row }) => row.requirements.some(({ kind }) => kind === 'SKILL'));

  it('hold 188 skills and 201 role levels that ask for 166 of them 1,781 times', async () => {
    const { said, rows } = await read('gdd', 'gdd');
    const [skills = [], roles = []] = rows;
    const requirements = roles.flatMap(({ row }) => row.requirements);
    expect([skills.length, roles.length, requirements.length]).toEqual([188, 201, 1_781]);
    expect(new Set(requirements.map(({ subject }) => subject)).size).toBe(166);
    expect(roles.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(said[0]).toContain('Open Government Licence');
  });

  it('hold 1,466 courses, of which 173 name no provider and one costs 41,984,198', async () => {
    const { rows } = await read('nj-etpl', 'nj_etpl_courses.csv');
    const [courses = []] = rows;
    const refusedFor = (code: string) => courses.filter(({ refusals }) => refusals.some((each) => each.code === code));
    expect(courses.length).toBe(1_466);
    expect(refusedFor('MISSING_PROVIDER').length).toBe(173);
    expect(refusedFor('QUARANTINED').map(({ row }) => row['externalId'])).toEqual(['nj-etpl/50472']);
  });

  it('hold 1,016 occupations, of which 879 have levels of 68 skills and knowledge areas', async () => {
    const { said, rows } = await read('onet', 'onet_29_3');
    const [skills = [], roles = []] = rows;
    expect([skills.length, roles.length, withSkills(roles).length]).toEqual([68, 1_016, 879]);
    expect(said.join('\n')).toContain('137 occupations have no levels');
  });
});
