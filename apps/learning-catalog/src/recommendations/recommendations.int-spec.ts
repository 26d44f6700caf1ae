import { RecommendationV1, type GapAnalysisV1 } from '@libs/contracts';
import { FROM_HR_SYSTEM, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ImportCourseRuns } from '../course-runs/import-course-runs';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, gapId, gapsEvent, startLearningCatalog } from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';

describe('recommended courses, told to the other services', () => {
  let catalog: ServiceUnderTest;
  const told = async () => {
    await catalog.settle();
    const rows = await catalog.database.look<{ payload: { data: RecommendationV1 } }>(
      `select payload from outbox where topic = '${RecommendationV1.topic}' order by id`,
    );
    return rows.map(({ payload: { data } }) => data);
  };
  const last = async () => (await told()).at(-1);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.get(ImportCourses).execute({ rows: [courseRow('whole', 'triage', 1, 3)] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([anaEvent(1), gapsEvent(2, { triage: 1, records: 0, done: 3 })]);
  });
  afterAll(() => catalog.stop());

  it('are said for every open gap when an analysis comes, with the money', async () => {
    const state = await last();
    expect(state).toMatchObject({ version: 1, basedOn: { gapAnalysisVersion: 2, employeeVersion: 1 } });
    const byGap = new Map(state?.gaps.map(({ gapId: id, courses }) => [id, courses]));
    expect([...byGap.keys()].sort()).toEqual([gapId('triage'), gapId('records')].sort());
    expect(byGap.get(gapId('records'))).toEqual([]);
    expect(byGap.get(gapId('triage'))).toMatchObject([
      { called: { en: 'whole' }, closes: true, toLevel: 3, money: { answer: 'NO', clause: 'NO_POLICY' } },
    ]);
  });

  it('change with a policy, with a course that is new, and with one that raises something else', async () => {
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT' as const],
      monthsOfService: 6,
      percentage: 100,
      validFrom: '2020-01-01',
    };
    await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    const covered = (await last())?.gaps.flatMap(({ courses }) => courses.map(({ money }) => money.answer));
    expect(covered).toEqual(['YES']);
    await catalog.get(ImportCourses).execute({ rows: [courseRow('other', 'records', 0, 3)] }, FROM_HR_SYSTEM);
    expect((await last())?.gaps.filter(({ courses }) => courses.length === 1)).toHaveLength(2);
    await catalog.get(ImportCourses).execute({ rows: [courseRow('other', 'elsewhere', 0, 3)] }, FROM_HR_SYSTEM);
    expect((await last())?.gaps.filter(({ courses }) => courses.length === 1)).toHaveLength(1);
  });

  it('name the soonest run that can be paid for, and change with it', async () => {
    const run = { externalId: 'R-1', course: 'whole', start: '2099-01-12', end: '2099-03-20', deadline: '2099-01-05' };
    const report = await catalog.get(ImportCourseRuns).execute({ rows: [run] }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ created: 1, refused: [] });
    const runs = async () =>
      (await last())?.gaps.flatMap(({ courses }) =>
        courses.map(({ startsOn, hoursAWeek, enrolBy }) => [startsOn, hoursAWeek, enrolBy]),
      );
    expect(await runs()).toEqual([['2099-01-12', 5, '2099-01-05']]);
    await catalog.get(ImportCourseRuns).execute({ rows: [{ externalId: 'R-1', cancelled: true }] }, FROM_HR_SYSTEM);
    expect(await runs()).toEqual([[null, null, null]]);
  });

  it('leave out a course of which nobody says how long it takes', async () => {
    const rows = [{ ...courseRow('endless', 'records', 0, 3), hours: 0 }];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    expect((await last())?.gaps.find(({ gapId: id }) => id === gapId('records'))?.courses).toEqual([]);
  });

  it('name what gives a credential that is asked for', async () => {
    const licence = { ...courseRow('licence', 'elsewhere', 0, 3), awards: [LICENCE] };
    await catalog.bus.deliver([credentialEvent(3)]);
    await catalog.get(ImportCourses).execute({ rows: [licence] }, FROM_HR_SYSTEM);
    expect((await last())?.gaps).toMatchObject([
      { courses: [{ called: { en: 'licence' }, closes: true, toLevel: null }] },
    ]);
  });

  it('are not told again when a course changes that concerns nobody', async () => {
    const before = (await told()).length;
    await catalog.get(ImportCourses).execute({ rows: [courseRow('for-nobody', 'weaving', 0, 3)] }, FROM_HR_SYSTEM);
    expect(await told()).toHaveLength(before);
  });
});

const LICENCE = { kind: 'CREDENTIAL' as const, subject: 'practical-nurse-licence' };

/** Ana lacks the licence, and nothing else. */
function credentialEvent(version: number): BusEvent {
  const event = gapsEvent(version, { licence: 0 });
  const { goals, ...rest } = event.payload as GapAnalysisV1;
  const asked = { kind: LICENCE.kind, subject: LICENCE.subject, required: 1, weight: 0 };
  return {
    ...event,
    payload: {
      ...rest,
      goals: goals.map((goal) => ({ ...goal, gaps: goal.gaps.map((gap) => ({ ...gap, ...asked })) })),
    },
  };
}
