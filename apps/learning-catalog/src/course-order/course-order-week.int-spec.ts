import type { SkillProfileV1 } from '@libs/contracts';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportCourseRuns } from '../course-runs/import-course-runs';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, gapId, gapsEvent, profileEvent, startLearningCatalog } from '../learning-catalog.fixture';

interface Offered {
  readonly course: { readonly title: string };
  readonly run: { readonly start: string } | null;
  readonly hoursAWeek: number | null;
  readonly misfits: readonly string[];
  readonly order: { readonly fitsWeek: boolean | null };
}
type Preferences = NonNullable<SkillProfileV1['preferences']>;

const COURSES = `query ($gaps: [_Any!]!) { _entities(representations: $gaps) { ... on Gap { courses {
  course { title } run { start } hoursAWeek misfits order { fitsWeek } } } } }`;
const TUESDAYS = { day: 'TUE', from: '18:00', to: '20:00' } as const;

describe("courses in somebody's week", () => {
  let catalog: ServiceUnderTest;
  let version = 0;
  const prefer = async (preferences: Preferences) => {
    version += 1;
    const event = profileEvent(version, {});
    await catalog.bus.deliver([{ ...event, payload: { ...(event.payload as SkillProfileV1), preferences } }]);
    await catalog.settle();
  };
  const offered = async (): Promise<readonly Offered[]> => {
    const gaps = [{ __typename: 'Gap', id: gapId('triage') }];
    const { data, errors } = await catalog.ask<{ _entities: { courses: Offered[] }[] }>('ana', COURSES, { gaps });
    expect(errors).toBeUndefined();
    return data?._entities[0]?.courses ?? [];
  };
  const firsts = async () => (await offered()).map(({ course, run }) => [course.title, run?.start]);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = ['quick', 'slow'].map((id) => ({ ...courseRow(id, 'triage', 0, 3), hours: 40 }));
    expect((await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM)).refused).toEqual([]);
    const run = (course: string, start: string, end: string, ...windows: (typeof TUESDAYS)[]) => ({
      ...{ externalId: `${course} ${start}`, course, start, end, windows },
    });
    const runs = [
      run('quick', '2999-01-07', '2999-01-13'),
      run('quick', '2999-02-04', '2999-03-03', TUESDAYS),
      run('slow', '2999-01-07', '2999-03-17'),
    ];
    expect((await catalog.get(ImportCourseRuns).execute({ rows: runs }, FROM_HR_SYSTEM)).refused).toEqual([]);
    await catalog.bus.deliver([anaEvent(1), gapsEvent(1, { triage: 0 })]);
    await catalog.settle();
  });
  afterAll(() => catalog.stop());

  it('come as they come while nothing is said', async () => {
    expect(await firsts()).toEqual([
      ['quick', '2999-01-07'],
      ['slow', '2999-01-07'],
    ]);
    expect(await offered()).toMatchObject([
      { hoursAWeek: 40, misfits: [], order: { fitsWeek: null } },
      { hoursAWeek: 4, misfits: [], order: { fitsWeek: null } },
    ]);
  });

  it('are offered in the run that fits, and what fits no week comes last and says why', async () => {
    await prefer({ hoursAWeek: 10 });
    expect(await firsts()).toContainEqual(['quick', '2999-02-04']);
    await prefer({ hoursAWeek: 5 });
    expect(await offered()).toMatchObject([
      { course: { title: 'slow' }, misfits: [], order: { fitsWeek: true } },
      {
        course: { title: 'quick' },
        misfits: ['40 hours in this run are 40 a week: more than your 5.'],
        order: { fitsWeek: false },
      },
    ]);
    await prefer({ hoursAWeek: 10, windows: [{ day: 'WED', from: '08:00', to: '22:00' }] });
    const quick = (await offered()).find(({ course }) => course.title === 'quick');
    expect(quick?.misfits).toEqual(['40 hours in this run are 40 a week: more than your 10.']);
  });

  it('are told to the other services with whether they fit', async () => {
    await prefer({ hoursAWeek: 5 });
    const told = async () => {
      const [row] = await catalog.database.look<{
        gaps: { courses: { called: { en: string }; fitsWeek: boolean }[] }[];
      }>('select gaps from recommendation');
      return row?.gaps[0]?.courses.map(({ called, fitsWeek }) => [called.en, fitsWeek]);
    };
    expect(await told()).toEqual([
      ['slow', true],
      ['quick', false],
    ]);
  });
});
