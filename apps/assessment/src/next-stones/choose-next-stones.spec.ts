import type { Gap, GoalGaps } from '../gaps/gap-analysis';
import type { RecommendedCourse } from '../recommendations/recommendations.read-model';
import { chooseNextStones, type StoneInputs } from './choose-next-stones';

const TODAY = '2026-11-25';
const NURSE = '018f0000-0000-7000-8000-0000000000f1';
const idOf = (name: string): string =>
  `018f0000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0').slice(-12)}`;

function gap(name: string, rest: Partial<Gap> = {}): Gap {
  return {
    id: idOf(name),
    requirementId: idOf(`${name}!`),
    kind: 'SKILL',
    subject: name,
    mustHave: true,
    weight: 100,
    required: 3,
    actual: 1,
    status: 'BELOW',
    monthsToClose: 6,
    ...rest,
  };
}

function goal(gaps: readonly Gap[], kind: GoalGaps['kind'] = 'NEXT', jobRoleId = NURSE): GoalGaps {
  return { goalId: idOf(kind), kind, audience: 'SELF', jobRoleId, coverage: 500, gaps: [...gaps] };
}

function course(name: string, rest: Partial<RecommendedCourse> = {}, own = '85.00'): RecommendedCourse {
  return {
    courseId: idOf(name),
    runId: idOf(`${name} run`),
    called: { en: name },
    hours: 90,
    startsOn: '2027-01-12',
    endsOn: '2027-03-20',
    hoursAWeek: 9,
    fitsWeek: true,
    toLevel: 3,
    closes: true,
    money: {
      answer: 'PARTLY',
      clause: 'CAP',
      from: null,
      price: { amount: '1525.00', currency: 'USD' },
      reimbursed: { amount: '1440.00', currency: 'USD' },
      own: { amount: own, currency: 'USD' },
      askBy: '2026-12-15',
      backBy: '2027-04-30',
    },
    ...rest,
  };
}

function choose(goals: readonly GoalGaps[], rest: Partial<StoneInputs> = {}) {
  return chooseNextStones({ goals, courses: new Map(), prospects: new Map(), asOf: TODAY, ...rest });
}
const opening = (name: string, closesOn: string | null = null) => ({ id: idOf(name), seats: 1, closesOn });
const outlook = {
  id: NURSE,
  version: 1,
  enoughHistory: true,
  historyMonths: 40,
  openings: 6,
  openingsLastYear: 2,
  lastOpenedOn: '2026-10-01',
  filledSeats: 9,
  openSeats: 1,
  flags: ['COMPETITIVE'],
};

describe('next stones', () => {
  it('name the course that closes the last must-have, its money, its effect and the day to act by', () => {
    const prospects = new Map([[NURSE, { openings: [opening('a')], outlook }]]);
    const [stone, ...others] = choose([goal([gap('triage')])], {
      courses: new Map([[idOf('triage'), [course('evenings')]]]),
      prospects,
    });
    expect(others).toEqual([]);
    expect(stone).toMatchObject({
      kind: 'COURSE',
      gapIds: [idOf('triage')],
      course: { courseId: idOf('evenings'), money: { own: { amount: '85.00' } } },
      effect: { mustHave: true, closed: 1, mustHavesClosed: 1, mustHavesLeft: 0, on: '2027-03-20' },
      prospects: { openNow: 1, openingsLastYear: 2, flags: ['COMPETITIVE'] },
      actBy: '2026-12-15',
    });
  });

  it('say to apply once every must-have is met, by the opening that closes first, and to nothing without requirements', () => {
    const prospects = new Map([[NURSE, { openings: [opening('soon', '2026-12-01'), opening('late')], outlook: null }]]);
    const met = gap('triage', { status: 'MET', actual: 3 });
    const wish = gap('records', { mustHave: false });
    expect(choose([goal([met, wish])], { prospects })).toMatchObject([
      { kind: 'APPLY', openingId: idOf('soon'), actBy: '2026-12-01', effect: { mustHavesLeft: 0 } },
    ]);
    expect(choose([goal([met, gap('law')])], { prospects }).map(({ kind }) => kind)).not.toContain('APPLY');
    expect(choose([goal([])], { prospects })).toEqual([]);
    expect(choose([goal([met])], {})).toEqual([]);
  });

  it('prefer a course that has not begun and fits the week, and show one that does not fit before none', () => {
    const begun = course('begun', { startsOn: '2026-11-24' });
    const tooMuch = course('days', { fitsWeek: false, hoursAWeek: 25 });
    const evening = course('evenings', { fitsWeek: true });
    const pick = (...courses: RecommendedCourse[]) =>
      choose([goal([gap('triage')])], { courses: new Map([[idOf('triage'), courses]]) }).map(
        (stone) => stone.course?.courseId,
      );
    expect(pick(begun, tooMuch, evening)).toEqual([idOf('evenings')]);
    expect(pick(begun, tooMuch)).toEqual([idOf('days')]);
    expect(pick(begun)).toEqual([]);
  });

  it('name a run that has begun where no other is left, as long as one can still enrol', () => {
    const begun = (enrolBy: string, name = 'begun') => course(name, { startsOn: '2026-11-24', enrolBy });
    const pick = (...courses: RecommendedCourse[]) =>
      choose([goal([gap('triage')])], { courses: new Map([[idOf('triage'), courses]]) });
    const late = { ...begun('2026-12-01'), money: { ...course('late').money, askBy: '2026-11-14' } };
    expect(pick(late)).toMatchObject([{ course: { courseId: idOf('begun') }, actBy: '2026-12-01' }]);
    expect(pick(begun('2026-12-20'))).toMatchObject([{ actBy: '2026-12-15' }]);
    expect(pick(begun('2026-11-24'))).toEqual([]);
    expect(pick(late, course('evenings'))).toMatchObject([{ course: { courseId: idOf('evenings') } }]);
  });

  it('take one course for all the gaps that it closes before one for each', () => {
    const aide = course('aide', { hours: 76 });
    const courses = new Map([
      [idOf('lifting'), [course('lifting'), aide]],
      [idOf('washing'), [course('washing'), aide]],
      [idOf('law'), [course('law')]],
    ]);
    const stones = choose([goal([gap('lifting'), gap('washing'), gap('law')])], { courses });
    expect(stones.map(({ course: offered, gapIds, effect }) => [offered?.hours, gapIds.length, effect])).toEqual([
      [76, 2, { mustHave: true, closed: 2, mustHavesClosed: 2, mustHavesLeft: 1, on: '2027-03-20' }],
      [90, 1, { mustHave: true, closed: 1, mustHavesClosed: 1, mustHavesLeft: 2, on: '2027-03-20' }],
    ]);
  });

  it('count every gap that a course closes: a credential nobody can judge yet, and one that has a course in its own right', () => {
    const aide = course('aide', { fitsWeek: false });
    const certificate = gap('certificate', { kind: 'CREDENTIAL', status: 'UNKNOWN', required: 1, actual: 0 });
    const courses = new Map([
      [idOf('lifting'), [aide]],
      [idOf('washing'), [course('washing'), aide]],
      [idOf('certificate'), [aide]],
    ]);
    const stones = choose([goal([gap('lifting'), gap('washing'), certificate])], { courses });
    const all = stones.find((stone) => stone.course?.courseId === idOf('aide'));
    expect(all?.gapIds).toEqual(['lifting', 'washing', 'certificate'].map(idOf));
    expect(all?.effect).toMatchObject({ closed: 3, mustHavesClosed: 3, mustHavesLeft: 0 });
    expect(stones.map(({ kind }) => kind)).toEqual(['COURSE', 'COURSE', 'TELL']);
  });

  it('ask for what nobody can judge, have confirmed what is assumed, and wait for what time brings', () => {
    const gaps = [
      gap('months', { kind: 'EXPERIENCE', monthsToClose: 4 }),
      gap('assumed', { status: 'UNCONFIRMED' }),
      gap('licence', { kind: 'CREDENTIAL', status: 'UNKNOWN', monthsToClose: null }),
      gap('no-way', { kind: 'EDUCATION', monthsToClose: null }),
    ];
    expect(choose([goal(gaps)]).map(({ kind, gapIds, effect }) => [kind, gapIds[0], effect.on])).toEqual([
      ['TELL', idOf('licence'), null],
      ['CONFIRM', idOf('assumed'), null],
      ['WAIT', idOf('months'), '2027-03-25'],
    ]);
  });

  it('are three at most: the nearer goal first, must-haves before wishes, what closes, what is sooner, what costs less', () => {
    const gaps = ['wish', 'late', 'dear', 'cheap', 'half'].map((name) => gap(name, { mustHave: name !== 'wish' }));
    const courses = new Map([
      [idOf('wish'), [course('1')]],
      [idOf('late'), [course('2', { endsOn: '2027-06-01' })]],
      [idOf('dear'), [course('3', {}, '900.00')]],
      [idOf('cheap'), [course('4', {}, '9.00')]],
      [idOf('half'), [course('5', { closes: false, endsOn: '2026-12-20' })]],
    ]);
    const ids = (...goals: GoalGaps[]) => choose(goals, { courses }).map((stone) => stone.gapIds[0]);
    expect(ids(goal(gaps))).toEqual([idOf('cheap'), idOf('dear'), idOf('late')]);
    expect(ids(goal(gaps.slice(1, 3), 'ULTIMATE'), goal([gap('half')], 'NEXT'))).toEqual([
      idOf('half'),
      idOf('dear'),
      idOf('late'),
    ]);
  });

  it('are the same for the same inputs, in whatever order the goals come', () => {
    const goals = [goal([gap('a'), gap('b')], 'NEXT'), goal([gap('c')], 'BACKUP'), goal([gap('d')], 'ULTIMATE')];
    const courses = new Map(['a', 'b', 'c', 'd'].map((name) => [idOf(name), [course(name)]]));
    expect(choose(goals, { courses })).toEqual(choose([...goals].reverse(), { courses }));
  });
});
