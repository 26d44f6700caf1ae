import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvSource } from '../import/csv-source.mjs';
import { kindNamed, shapeOf } from '../import/kinds.mjs';
import { DEMO_FILES } from '../load-demo.mjs';

type Row = Record<string, unknown> & { readonly externalId: string };

const FOLDER = 'apps/launcher/demo';
const WRITTEN = [
  ...['employees', 'past-openings', 'seats', 'course-runs', 'ratings', 'audiences'],
  ...['education', 'experience', 'credentials', 'review-dates'],
].map((name) => `${name}.csv`);

async function read(file: string, kindName: string) {
  const kind = kindNamed(kindName);
  const source = await csvSource(kind, shapeOf(kind), join(FOLDER, `${file}.csv`));
  const rows: { row: Row; refusals: readonly unknown[] }[] = [];
  for await (const each of source.rows()) rows.push(each);
  return rows;
}

async function rowsOf(kind: string): Promise<Row[]> {
  const files = DEMO_FILES.filter(([file, kindName = file]) => kindName === kind);
  return (await Promise.all(files.map(([file]) => read(file ?? '', kind)))).flat().map(({ row }) => row);
}

const idsOf = async (kind: string) => new Set((await rowsOf(kind)).map(({ externalId }) => externalId));

describe('The demo organisation', () => {
  it.each(DEMO_FILES.map(([file, kind = file]) => [file, kind]))(
    'can be read whole: %s.csv',
    async (file = '', kind = '') => {
      const rows = await read(file, kind);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.flatMap(({ refusals }) => refusals)).toEqual([]);
      expect(new Set(rows.map(({ row }) => row.externalId)).size).toBe(rows.length);
    },
  );

  it('is of the size that its page says', async () => {
    const sizes = await Promise.all(
      ['skills', 'job-roles', 'employees', 'courses'].map(async (kind) => (await rowsOf(kind)).length),
    );
    const page = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const said = [/(\d+) skills/, /(\d+) job roles/, /(\d+) people/, /(\d+) courses/];
    expect(said.map((figure) => Number(figure.exec(page)?.[1]))).toEqual(sizes);
  });

  it('asks and teaches only skills and levels that there are', async () => {
    const steps = new Map((await rowsOf('skills')).map((row) => [row.externalId, (row['levels'] as unknown[]).length]));
    const asked = (await rowsOf('job-roles')).flatMap((row) =>
      (row['requirements'] as { kind: string; subject: string; minimum: number }[])
        .filter(({ kind }) => kind === 'SKILL')
        .map(({ subject, minimum }) => [subject, minimum] as const),
    );
    const taught = (await rowsOf('courses')).flatMap((row) =>
      (row['outcomes'] as { skill?: string; toLevel?: number }[])
        .filter(({ skill }) => typeof skill === 'string')
        .map(({ skill = '', toLevel = 0 }) => [skill, toLevel] as const),
    );
    expect(asked.length).toBeGreaterThan(200);
    expect([...asked, ...taught].filter(([skill, level]) => level > (steps.get(skill) ?? 0))).toEqual([]);
  });

  it('names only job roles, units, companies and people that there are', async () => {
    const [roles, units, entities, people] = await Promise.all(
      ['job-roles', 'units', 'legal-entities', 'employees'].map(idsOf),
    );
    const jobs = (await rowsOf('employees')).flatMap((row) => row['assignments'] as Record<string, string | null>[]);
    const openings = (await rowsOf('openings')) as unknown as Record<string, string | null>[];
    const unknown = [
      ...[...jobs, ...openings].map((each) => each['jobRole']).filter((id) => !roles?.has(id ?? '')),
      ...[...jobs, ...openings].map((each) => each['unit']).filter((id) => !units?.has(id ?? '')),
      ...jobs.map((job) => job['legalEntity']).filter((id) => !entities?.has(id ?? '')),
      ...jobs.map((job) => job['manager']).filter((id) => id != null && !people?.has(id)),
    ];
    expect(unknown).toEqual([]);
  });

  it('rates only skills, levels and people that there are, and nobody with a part in a story', async () => {
    const steps = new Map((await rowsOf('skills')).map((row) => [row.externalId, (row['levels'] as unknown[]).length]));
    const people = await idsOf('employees');
    const ratings = (await rowsOf('ratings')) as unknown as { person: string; skill: string; level?: number }[];
    const wrong = ratings.filter(
      ({ person, skill, level }) => !people.has(person) || person < 'E-2000' || (level ?? 1) > (steps.get(skill) ?? 0),
    );
    expect(ratings.length).toBeGreaterThan(900);
    expect(wrong).toEqual([]);
  });

  it('knows people by what they learnt and did: most hold what their jobs ask, some more, some less', async () => {
    const [people, families, roles] = [await idsOf('employees'), await idsOf('families'), await rowsOf('job-roles')];
    const [education, experience, credentials] = (await Promise.all(
      ['education', 'experience', 'credentials'].map(rowsOf),
    )) as unknown as readonly { person: string; type: string; family: string; expiresOn: string }[][];
    const all = [...(education ?? []), ...(experience ?? []), ...(credentials ?? [])];
    expect(all.filter(({ person }) => !people.has(person))).toEqual([]);
    expect(experience?.filter(({ family }) => !families.has(family))).toEqual([]);
    const asked = new Set(
      roles.flatMap((row) => row['requirements'] as { kind: string; subject: string }[]).map(({ subject }) => subject),
    );
    const types = [...new Set(credentials?.map(({ type }) => type))];
    expect(types.filter((type) => type !== 'first-aid' && !asked.has(type))).toEqual([]);
    expect(types.length).toBeGreaterThan(5);
    const expired = credentials?.filter(({ expiresOn }) => expiresOn < '2026-11-01').length ?? 0;
    expect(expired).toBeGreaterThan(0);
    expect(expired / (credentials?.length ?? 1)).toBeLessThan(0.15);
  });

  it('gives courses by providers that are on its list', async () => {
    const providers = await idsOf('providers');
    const courses = await rowsOf('courses');
    expect(courses.filter((row) => !providers.has(row['providerId'] as string))).toEqual([]);
  });

  it('holds what its scripts write', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-demo-'));
    try {
      for (const what of ['people', 'course-runs', 'ratings', 'records'])
        execFileSync(process.execPath, [join(FOLDER, `write-${what}.mjs`), folder]);
      for (const file of WRITTEN)
        expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
