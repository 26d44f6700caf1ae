import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import type { CourseRow } from '../courses/course-row';
import { ImportCourses } from '../courses/import-courses';
import type { OpenGap } from '../gap-analyses/raise-of';
import { courseRow, skillId, startLearningCatalog } from '../learning-catalog.fixture';
import { CoursePoolsReadModel } from './course-pools.read-model';
import { lackedFor } from './lacked-for';

const TODAY = '2026-11-24';
const gap = (skill: string, rest: Partial<OpenGap> = {}): OpenGap => ({
  kind: 'SKILL',
  subject: skillId(skill),
  required: 4,
  actual: 0,
  status: 'MISSING',
  refused: false,
  ...rest,
});
const wanting = (row: CourseRow, ...skills: string[]): CourseRow => ({
  ...row,
  prerequisites: skills.map((subject) => ({ kind: 'SKILL', subject, minimum: 1 })),
});
const many = (count: number, row: (index: number) => CourseRow) => Array.from({ length: count }, (_, at) => row(at));

describe('the few courses of which sets are made', () => {
  let catalog: ServiceUnderTest;
  const pools = async (gaps: readonly OpenGap[], refused: readonly string[] = []) => {
    const facts = { skills: {}, records: { credentials: [] }, refused: new Set(refused.map(skillId)) };
    const found = await catalog.database.api.transaction({ kind: 'system', process: 'test' }, (tx) =>
      catalog.get(CoursePoolsReadModel).poolsFor(tx, gaps, (course) => lackedFor(course, facts, TODAY)),
    );
    return found.map((pool) => pool.map(({ externalId }) => externalId));
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = [
      courseRow('alone', 'triage', 0, 4),
      courseRow('last', 'triage', 3, 4),
      wanting(courseRow('second', 'triage', 1, 3), 'typing'),
      courseRow('first', 'triage', 0, 1),
      courseRow('typing', 'typing', 0, 1),
      courseRow('elsewhere', 'law', 0, 4),
      {
        ...courseRow('wants-first-aid', 'records', 0, 4),
        prerequisites: [{ kind: 'CREDENTIAL' as const, subject: 'first-aid' }],
      },
      {
        ...courseRow('first-aid', 'weaving', 0, 1),
        outcomes: [],
        awards: [{ kind: 'CREDENTIAL' as const, subject: 'first-aid' }],
      },
      {
        ...courseRow('may-sit', 'weaving', 0, 1),
        outcomes: [],
        awards: [{ kind: 'CREDENTIAL_ELIGIBILITY' as const, subject: 'first-aid' }],
      },
      ...many(15, (at) =>
        wanting(courseRow(`billing-${String(at)}`, 'billing', 2, 4, `${String(at + 1)}.00`), 'spelling'),
      ),
      ...many(15, (at) =>
        wanting(courseRow(`reckoning-${String(at)}`, 'billing', 0, 2, `${String(at + 1)}.00`), 'weaving'),
      ),
      courseRow('dear-reckoning', 'billing', 0, 2, '900.00'),
      ...many(15, (at) => courseRow(`spelling-${String(at)}`, 'spelling', 0, 1, `${String(at + 1)}.00`)),
      ...many(15, (at) => courseRow(`weaving-${String(at)}`, 'weaving', 0, 1, `${String(at + 1)}.00`)),
    ];
    expect((await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM)).refused).toEqual([]);
  });
  afterAll(() => catalog.stop());

  it('are what closes the gap with help, what gives that help, and what gives help for this', async () => {
    expect(await pools([gap('triage'), gap('records')])).toEqual([
      ['last', 'second', 'typing', 'first'],
      ['wants-first-aid', 'first-aid'],
    ]);
  });

  it('are none for what is refused, held, or wants what is refused', async () => {
    expect(await pools([gap('triage', { refused: true }), gap('triage', { status: 'MET' })])).toEqual([[], []]);
    expect(await pools([gap('triage')], ['typing'])).toEqual([['last']]);
  });

  it('are bounded: the cheapest eight, six that help with each want in turn, what wants nothing first, and four', async () => {
    const [pool = []] = await pools([gap('billing')]);
    const names = (name: string, count: number) =>
      many(count, (at) => courseRow(`${name}-${String(at)}`, 's', 0, 1)).map(({ externalId }) => externalId);
    expect(pool.slice(0, 8)).toEqual(names('billing', 8));
    expect(pool.slice(8, 14)).toEqual([
      'spelling-0',
      'dear-reckoning',
      'spelling-1',
      'reckoning-0',
      'spelling-2',
      'reckoning-1',
    ]);
    expect(pool.slice(14)).toEqual(names('weaving', 4));
  });
});
