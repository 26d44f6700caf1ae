import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportCourseRuns } from '../course-runs/import-course-runs';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, gapId, gapsEvent, profileEvent, startLearningCatalog } from '../learning-catalog.fixture';

interface Offered {
  readonly course: { readonly title: string };
  readonly untold: readonly { readonly kind: string; readonly minimum: number }[];
  readonly order: {
    readonly sentence: string;
    readonly closed: number;
    readonly months: number | null;
    readonly closedAMonth: number | null;
  };
}

const COURSES = `query ($gaps: [_Any!]!) { _entities(representations: $gaps) { ... on Gap { courses {
  course { title } untold { kind minimum } order { sentence closed months closedAMonth } } } } }`;
const FAR = '2999-01-12';

describe('the order of courses for a gap, through GraphQL', () => {
  let catalog: ServiceUnderTest;
  const offered = async (skill: string): Promise<readonly Offered[]> => {
    await catalog.settle();
    const gaps = [{ __typename: 'Gap', id: gapId(skill) }];
    const { data, errors } = await catalog.ask<{ _entities: { courses: Offered[] }[] }>('ana', COURSES, { gaps });
    expect(errors).toBeUndefined();
    return data?._entities[0]?.courses ?? [];
  };
  const titles = async (skill: string) => (await offered(skill)).map(({ course }) => course.title);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = [
      courseRow('whole', 'triage', 1, 3),
      courseRow('half', 'triage', 0, 2, '10.00'),
      courseRow('undated', 'triage', 0, 3, '0.00'),
      {
        ...courseRow('for-the-able', 'records', 0, 3),
        prerequisites: [TYPING],
      },
      { ...courseRow('for-the-schooled', 'records', 0, 3), prerequisites: [SCHOOL] },
    ];
    const { refused } = await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    expect(refused).toEqual([]);
    const run = (course: string) => ({ externalId: course, course, start: FAR, end: FAR });
    await catalog.get(ImportCourseRuns).execute({ rows: [run('whole'), run('half')] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([anaEvent(1), gapsEvent(1, { triage: 1, records: 0 })]);
  });
  afterAll(() => catalog.stop());

  it('puts first what closes most in a month, and says so', async () => {
    const courses = await offered('triage');
    expect(courses.map(({ course }) => course.title)).toEqual(['whole', 'half', 'undated']);
    const [whole, half, undated] = courses.map(({ order }) => order);
    expect(whole?.closed).toBe(1000);
    expect(half).toMatchObject({ closed: 500, months: whole?.months });
    expect(half?.closedAMonth).toBe(Math.floor(500 / (half?.months ?? 1)));
    expect(undated).toMatchObject({ closed: 1000, months: null, closedAMonth: null });
    expect(whole?.sentence).toMatch(
      /^Closes the whole gap within \d+ months: ([\d.]+ per cent|nothing) a month; you pay 1000\.00 USD\.$/,
    );
  });

  it('leaves out what she may not begin, until she may; what she has not told is asked', async () => {
    expect(await offered('records')).toMatchObject([
      { course: { title: 'for-the-schooled' }, untold: [{ kind: 'EDUCATION', minimum: 3 }] },
    ]);
    await catalog.bus.deliver([profileEvent(2, { typing: 2 }, 3), profileEvent(1, { typing: 0 })]);
    expect(await offered('records')).toMatchObject([
      { course: { title: 'for-the-able' }, untold: [] },
      { course: { title: 'for-the-schooled' }, untold: [] },
    ]);
    await catalog.bus.deliver([profileEvent(3, { typing: 1 }, 2)]);
    expect(await titles('records')).toEqual([]);
  });

  it('tells other services anew when what she holds opens a course to her', async () => {
    const toldCourses = async () => {
      await catalog.settle();
      const [row] = await catalog.database.look<{ gaps: { gapId: string; courses: unknown[] }[] }>(
        'select gaps from recommendation',
      );
      return row?.gaps.find((gap) => gap.gapId === gapId('records'))?.courses.length;
    };
    expect(await toldCourses()).toBe(0);
    await catalog.bus.deliver([profileEvent(4, { typing: 2 }, 3)]);
    expect(await toldCourses()).toBe(2);
  });
});

const TYPING = { kind: 'SKILL' as const, subject: 'typing', minimum: 2 };
const SCHOOL = { kind: 'EDUCATION' as const, subject: 'ANY', minimum: 3 };
