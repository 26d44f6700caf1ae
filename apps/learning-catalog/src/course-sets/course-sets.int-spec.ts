import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ImportCourseRuns } from '../course-runs/import-course-runs';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, gapId, gapsEvent, profileEvent, startLearningCatalog } from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';

interface GapAnswer {
  readonly courseSets:
    | readonly {
        readonly steps: readonly {
          readonly course: { readonly title: string };
          readonly reimbursement: { readonly own: { readonly amount: string } | null };
        }[];
        readonly order: { readonly sentence: string };
      }[]
    | null;
  readonly noCourseSets: string | null;
}

const SETS = `query ($gaps: [_Any!]!) { _entities(representations: $gaps) { ... on Gap { noCourseSets courseSets {
  steps { closes toLevel opens { kind minimum skill { id } } course { title } run { start end } hoursAWeek misfits
    reimbursement { answer clause reimbursed { amount } own { amount } } untold { kind } }
  order { sentence closed months hours own { amount } fitsWeek } } } } }`;

const teaches = (name: string, skill: string, from: number, to: number, wants?: [string, number]) => ({
  ...courseRow(name, skill, from, to),
  ...(wants && { prerequisites: [{ kind: 'SKILL' as const, subject: wants[0], minimum: wants[1] }] }),
});
const ONE_COURSE = 'One course closes it, and no set does so sooner, in fewer hours or for less of your own money.';
const NONE = 'No set of up to three courses was found that closes it.';

describe('courses that close a gap together, through GraphQL', () => {
  let catalog: ServiceUnderTest;
  const ask = async (skills: readonly string[], actor = 'ana') => {
    const gaps = skills.map((skill) => ({ __typename: 'Gap', id: gapId(skill) }));
    const { data, errors } = await catalog.ask<{ _entities: GapAnswer[] }>(actor, SETS, { gaps });
    expect(errors).toBeUndefined();
    return data?._entities ?? [];
  };
  const titles = async (skill: string) => {
    const [gap] = await ask([skill]);
    return gap?.courseSets?.map(({ steps }) => steps.map(({ course }) => course.title));
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = [
      teaches('first-aid', 'triage', 0, 2),
      teaches('triage-ward', 'triage', 2, 3),
      teaches('records-ward', 'records', 0, 3, ['typing', 2]),
      teaches('fast-typing', 'typing', 1, 2),
      teaches('typing', 'typing', 0, 1),
      teaches('alone', 'law', 0, 3),
      teaches('law-a', 'law', 0, 2),
      teaches('law-b', 'law', 2, 3),
      teaches('far', 'billing', 2, 3),
    ];
    const imported = await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    expect(imported.refused).toEqual([]);
    const run = (course: string, start: string, end: string) => ({
      externalId: `${course} ${start}`,
      course,
      start,
      end,
    });
    const runs = [
      run('first-aid', '2999-01-10', '2999-03-10'),
      run('triage-ward', '2999-02-01', '2999-02-20'),
      run('triage-ward', '2999-03-11', '2999-06-01'),
    ];
    expect((await catalog.get(ImportCourseRuns).execute({ rows: runs }, FROM_HR_SYSTEM)).refused).toEqual([]);
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT' as const],
      monthsOfService: 6,
      cap: { amount: '1440', currency: 'USD' },
      percentage: 90,
      yearCap: { amount: '1000', currency: 'USD' },
      validFrom: '2020-01-01',
    };
    expect(
      (await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM)).refused,
    ).toEqual([]);
    const held = { triage: 0, records: 0, law: 0, billing: 0 };
    await catalog.bus.deliver([anaEvent(1), profileEvent(1, held), gapsEvent(1, { ...held, charts: 3 })]);
  });
  afterAll(() => catalog.stop());

  it('are taken one after another, each with the money that the earlier ones leave', async () => {
    const [gap] = await ask(['triage']);
    expect(gap).toMatchObject({
      noCourseSets: null,
      courseSets: [
        {
          steps: [
            {
              course: { title: 'first-aid' },
              closes: false,
              toLevel: 2,
              run: { start: '2999-01-10' },
              reimbursement: { answer: 'PARTLY', reimbursed: { amount: '900.00' }, own: { amount: '100.00' } },
            },
            {
              course: { title: 'triage-ward' },
              closes: true,
              toLevel: 3,
              run: { start: '2999-03-11', end: '2999-06-01' },
              // Ninety per cent would be 900; the year's 1,000 hold 100 more.
              reimbursement: { clause: 'YEAR_CAP', reimbursed: { amount: '100.00' }, own: { amount: '900.00' } },
            },
          ],
          order: { closed: 1000, hours: 80, own: { amount: '1000.00' } },
        },
      ],
    });
    expect(gap?.courseSets?.[0]?.order.sentence).toMatch(
      /^Closes the whole gap within \d+ months: .+; you pay 1000\.00 USD\.$/,
    );
  });

  it('give what a course wants of whoever begins, over two steps where it must be', async () => {
    expect(await titles('records')).toEqual([['typing', 'fast-typing', 'records-ward']]);
    await catalog.bus.deliver([profileEvent(2, { typing: 1 })]);
    const [gap] = await ask(['records']);
    expect(gap?.courseSets).toMatchObject([
      {
        steps: [
          { course: { title: 'fast-typing' }, toLevel: null, opens: [{ kind: 'SKILL', minimum: 2 }] },
          { course: { title: 'records-ward' }, toLevel: 3, opens: [] },
        ],
      },
    ]);
    await catalog.bus.deliver([profileEvent(3, { typing: 2 })]);
    expect(await ask(['records'])).toMatchObject([{ courseSets: [], noCourseSets: ONE_COURSE }]);
  });

  it('are none, with a reason, where one course does as well, where nothing does, and where nothing is missing', async () => {
    expect(await ask(['law', 'billing', 'charts'])).toMatchObject([
      { courseSets: [], noCourseSets: ONE_COURSE },
      { courseSets: [], noCourseSets: NONE },
      { courseSets: [], noCourseSets: 'Nothing is missing here.' },
    ]);
  });

  it('are for the owner of the gap alone', async () => {
    for (const other of ['ben', 'hr-system']) {
      expect(await ask(['triage'], other)).toEqual([{ courseSets: null, noCourseSets: null }]);
    }
  });

  it('answer many gaps with as many statements as one', async () => {
    const statements = async (skills: string[]) => {
      const asked = jest.spyOn(EntityManager.prototype, 'query');
      const found = jest.spyOn(SelectQueryBuilder.prototype, 'getMany');
      await ask(skills);
      const count = asked.mock.calls.length + found.mock.calls.length;
      asked.mockRestore();
      found.mockRestore();
      return count;
    };
    await catalog.bus.deliver([profileEvent(4, { typing: 0 })]);
    const one = await statements(['records']);
    expect(one).toBeGreaterThan(8);
    expect(await statements(['records', 'triage', 'law', 'billing'])).toBe(one);
  });
});
