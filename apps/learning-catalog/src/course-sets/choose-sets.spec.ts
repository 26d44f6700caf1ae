import type { CourseRun } from '../course-runs/course-run';
import type { OrderTerms } from '../course-order/order-terms';
import type { Course } from '../courses/course';
import { usd } from '../policy-answer/question.fixture';
import { chooseSets } from './choose-sets';
import { Student } from './student';
import { course, GAP, learner, raising, run, wants } from './course.fixture';

const [first, second] = [raising('first', 0, 2), raising('second', 2, 4)];
const chosen = (
  pool: readonly Course[],
  runs: readonly CourseRun[] = [],
  rest: { singles?: readonly OrderTerms[]; whom?: ReturnType<typeof learner> } = {},
) => {
  const soonest = [...runs].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const runsOf = ({ id }: Course) => soonest.filter(({ courseId }) => courseId === id);
  return chooseSets(GAP, pool, rest.singles ?? [], new Student(rest.whom ?? learner(), runsOf));
};
const names = (...args: Parameters<typeof chosen>) =>
  chosen(...args).map(({ steps }) => steps.map((step) => step.course.externalId).join(' '));
const dates = (...args: Parameters<typeof chosen>) =>
  chosen(...args)[0]?.steps.map((step) => step.run?.startsOn ?? null);

describe('sets of courses for a gap', () => {
  it('take each course in the first run after the last day of the one before', () => {
    const runs = [
      run(first, '2027-01-10', '2027-02-10'),
      run(second, '2027-01-20', '2027-03-01'),
      run(second, '2027-02-10', '2027-03-10'),
      run(second, '2027-02-11', '2027-04-10'),
    ];
    expect(dates([first, second], runs)).toEqual(['2027-01-10', '2027-02-11']);
    expect(chosen([first, second], runs)[0]?.terms).toEqual({
      closed: 1000,
      months: 5,
      hours: 20,
      own: usd('20.00'),
      fitsWeek: null,
    });
  });

  it('know no run where none is late enough, or the day before is not known, and so no months', () => {
    const early = run(second, '2027-01-20', '2027-03-01');
    for (const runs of [[early, run(first, '2027-01-10', '2027-02-10')], [early]]) {
      expect(dates([first, second], runs)?.[1]).toBeNull();
      expect(chosen([first, second], runs)[0]?.terms.months).toBeNull();
    }
  });

  it('spend the allowance of the policy year once', () => {
    const own = (dear: Course, other: Course, ...runs: CourseRun[]) =>
      chosen([dear, other], runs, { whom: learner({}, { policy: { yearCap: usd('100.00') } }) }).map(
        ({ steps, terms }) => [...steps.map(({ money }) => money.own), terms.own],
      )[0];
    const inYear = run(second, '2027-03-01', '2027-04-01');
    const nextYear = run(second, '2028-03-01', '2028-04-01');
    const begun = run(first, '2027-01-10', '2027-02-10');
    expect(own(first, second, begun, inYear)).toEqual([usd('10.00'), usd('90.00'), usd('100.00')]);
    expect(own(first, second, begun, nextYear)).toEqual([usd('10.00'), usd('10.00'), usd('20.00')]);
    // In which year the second is paid nobody knows: she shall not count on another one.
    expect(own(first, second, begun)).toEqual([usd('10.00'), usd('90.00'), usd('100.00')]);
  });

  it('come in the order of courses, three at most, of the same courses the best order alone', () => {
    const firsts = ['a', 'b', 'c', 'd'].map((name) => raising(name, 0, 2));
    const ends = ['2027-04-10', '2027-03-10', '2027-02-10', '2027-05-10'];
    const runs = firsts.map((each, at) => run(each, '2027-01-10', ends[at] ?? ''));
    const lasts = ends.map((end) => run(second, `${end.slice(0, 8)}11`, `${end.slice(0, 8)}28`));
    expect(names([...firsts, second], [...runs, ...lasts])).toEqual(['c second', 'b second', 'a second']);

    const [records, law] = ['records', 'law'].map((skillId) =>
      course(skillId, { outcomes: [{ skillId, fromLevel: 0, toLevel: 1 }] }),
    ) as [Course, Course];
    const prerequisites = ['records', 'law'].flatMap((skill) => wants(skill, 1).prerequisites ?? []);
    const whole = raising('whole', 0, 4, { prerequisites });
    const inOrder = [
      run(records, '2027-02-01', '2027-02-20'),
      run(law, '2027-01-01', '2027-01-20'),
      run(law, '2027-05-01', '2027-05-20'),
      run(whole, '2027-03-01', '2027-03-20'),
      run(whole, '2027-06-01', '2027-06-20'),
    ];
    expect(names([whole, records, law], inOrder)).toEqual(['law records whole']);
    expect(chosen([whole, records, law], inOrder)[0]?.steps[0]?.opens).toMatchObject([{ subject: 'law', required: 1 }]);
  });

  it('take courses beside one another that want nothing of each other, where the week holds both', () => {
    const [records, law] = ['records', 'law'].map((skillId) =>
      course(skillId, { outcomes: [{ skillId, fromLevel: 0, toLevel: 1 }] }),
    ) as [Course, Course];
    const prerequisites = ['records', 'law'].flatMap((skill) => wants(skill, 1).prerequisites ?? []);
    const whole = raising('whole', 0, 4, { prerequisites });
    const runs = [
      run(records, '2027-01-01', '2027-03-11'),
      run(law, '2027-01-02', '2027-03-12'),
      run(law, '2027-03-20', '2027-03-30'),
      run(whole, '2027-03-13', '2027-05-20'),
      run(whole, '2027-04-01', '2027-06-20'),
    ];
    const inWeek = (hoursAWeek?: number) => {
      const whom = { ...learner(), preferences: hoursAWeek === undefined ? {} : { hoursAWeek } };
      return dates([records, law, whole], runs, { whom });
    };
    expect(inWeek(2)).toEqual(['2027-01-01', '2027-01-02', '2027-03-13']);
    expect(inWeek()).toEqual(['2027-01-01', '2027-03-20', '2027-04-01']);
    // One hour a week holds no run of law but the long one.
    expect(inWeek(1)?.[1]).not.toBe('2027-01-02');
  });

  it('never take a course beside the one that it wants', () => {
    const runs = [run(first, '2027-01-01', '2027-03-11'), run(second, '2027-01-02', '2027-03-12')];
    expect(dates([first, second], runs, { whom: { ...learner(), preferences: { hoursAWeek: 40 } } })).toEqual([
      '2027-01-01',
      null,
    ]);
  });

  it('are none where one course does no worse in any respect, and stay where it does in one', () => {
    const alone: OrderTerms = { closed: 1000, months: null, hours: 20, own: usd('20.00'), fitsWeek: null };
    const still = (terms: Partial<OrderTerms>) => names([first, second], [], { singles: [{ ...alone, ...terms }] });
    expect(still({})).toEqual([]);
    expect(still({ months: 30, hours: 5, own: usd('0.00') })).toEqual([]);
    const left: Partial<OrderTerms>[] = [
      { closed: 999 },
      { hours: 21 },
      { own: usd('20.01') },
      { own: null },
      { own: { minor: 1n, currency: 'EUR' } },
      { fitsWeek: false },
    ];
    for (const terms of left) expect(still(terms)).toEqual(['first second']);
  });

  it('are judged on the day on which each begins: what has lapsed by then lets nobody in', () => {
    const licensed = raising('second', 2, 4, {
      prerequisites: [{ kind: 'CREDENTIAL', subject: 'licence', minimum: 1 }],
    });
    const { facts, ...rest } = learner();
    const until = (expiresOn: string) => ({
      ...rest,
      facts: { ...facts, records: { credentials: [{ type: 'licence', expiresOn }] } },
    });
    const runs = [run(first, '2027-01-10', '2027-02-10'), run(licensed, '2027-02-11', '2027-04-10')];
    expect(names([first, licensed], runs, { whom: until('2027-02-11') })).toEqual(['first second']);
    expect(names([first, licensed], runs, { whom: until('2027-02-10') })).toEqual([]);
  });
});
