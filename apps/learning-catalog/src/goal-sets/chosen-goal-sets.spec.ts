import { addDays } from '@libs/platform';
import fc from 'fast-check';
import { course, learner, run, wants } from '../course-sets/course.fixture';
import { Student } from '../course-sets/student';
import { leftOf } from '../course-sets/taken-before';
import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import { usd } from '../policy-answer/question.fixture';
import { chooseGoalSets, compareGoalSets, GOAL_SETS_AT_MOST } from './choose-goal-sets';
import { countedWeights, type GoalGap } from './goal-gap';
import type { GoalSet } from './goal-set';
import { goalPlanner } from './plan-goal-set';

const SKILLS = ['triage', 'records', 'law'];
const WHOLE = 1000;

const anyCourse = fc.record({
  teaches: fc.uniqueArray(
    fc.record({
      skill: fc.constantFrom(...SKILLS),
      from: fc.constantFrom(0, 0, 0, 1, 2),
      by: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ skill }) => skill, minLength: 1, maxLength: 2 },
  ),
  wants: fc.constantFrom(null, null, null, ...SKILLS),
  tuition: fc.integer({ min: 0, max: 4 }),
  hours: fc.integer({ min: 1, max: 80 }),
  runs: fc.array(fc.record({ in: fc.nat({ max: 700 }), days: fc.nat({ max: 90 }) }), { maxLength: 3 }),
});
type AnyCourse = typeof anyCourse extends fc.Arbitrary<infer T> ? T : never;

const anyGaps = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })).map((weights) =>
  weights.map((weight, at): GoalGap => {
    const skill = SKILLS[at] ?? '';
    return {
      id: skill,
      kind: 'SKILL',
      subject: skill,
      required: 3,
      actual: 0,
      status: 'MISSING',
      refused: false,
      weight: weight * 100,
    };
  }),
);

function build(many: readonly AnyCourse[], asOf: string) {
  const runs = new Map<string, CourseRun[]>();
  const pool = many.map((each, at) => {
    const outcomes = each.teaches.map(({ skill, from, by }) => ({
      skillId: skill,
      fromLevel: from,
      toLevel: from + by,
    }));
    const price = { ...course('', {}).price, tuition: `${String(each.tuition)}00.00` };
    const made = course(`c${String(at)}`, {
      outcomes,
      price,
      hours: each.hours,
      ...(each.wants === null ? {} : wants(each.wants, 1)),
    });
    const days = [...each.runs].sort((a, b) => a.in - b.in);
    runs.set(
      made.id,
      days.map((one) => run(made, addDays(asOf, one.in), addDays(asOf, one.in + one.days))),
    );
    return made;
  });
  return { pool, runsOf: ({ id }: Course) => runs.get(id) ?? [] };
}

/** Every order of one to three, the slow and plain way. */
function everyOrder(pool: readonly Course[]): Course[][] {
  const longer = (orders: readonly Course[][]) =>
    orders.flatMap((order) => pool.filter((each) => !order.includes(each)).map((each) => [...order, each]));
  const one = longer([[]]);
  const two = longer(one);
  return [...one, ...two, ...longer(two)];
}

function bruteForce(gaps: readonly GoalGap[], pool: readonly Course[], fresh: () => Student): GoalSet[] {
  const weights = countedWeights(gaps);
  const closed = (courses: readonly Course[]) =>
    gaps.reduce((sum, gap, at) => {
      const left = leftOf(gap, courses);
      const share = left === null ? WHOLE : Math.floor((left.actual * WHOLE) / gap.required);
      return sum + (weights[at] ?? 0) * share;
    }, 0);
  const mayBegin = (order: readonly Course[]) =>
    order.every((each, at) =>
      fresh()
        .lackedFor(each)
        .every((lack) => leftOf(lack, order.slice(0, at)) === null),
    );
  const possible = everyOrder(pool).filter(mayBegin);
  const isWithin = (part: readonly Course[], order: readonly Course[]) =>
    part.length < order.length && part.every((each) => order.includes(each));
  const needed = possible.filter(
    (order) => closed(order) > 0 && !possible.some((part) => isWithin(part, order) && closed(part) >= closed(order)),
  );
  return needed.flatMap((order) => {
    const [first, second, ...rest] = order;
    const other = [second, first, ...rest];
    const eitherFirst = needed.some(
      (each) => each.length === order.length && each.every((one, at) => one === other[at]),
    );
    return goalPlanner(gaps, fresh())(order, eitherFirst) ?? [];
  });
}

const membersOf = ({ steps }: GoalSet) =>
  steps
    .map((step) => step.course.id)
    .sort()
    .join();

describe('sets of courses for a goal, whatever the catalogue', () => {
  it('are the first of every order of up to three courses, of the same courses the best order alone', () => {
    let [some, chained] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(anyCourse, { minLength: 3, maxLength: 6 }),
        anyGaps,
        fc.nat({ max: 1000 }),
        (many, gaps, yearCap) => {
          const whom = learner({}, { policy: { yearCap: usd(`${String(yearCap)}.00`) } });
          const { pool, runsOf } = build(many, whom.asker.asOf);
          const fresh = () => new Student(whom, runsOf);
          const best = new Map<string, GoalSet>();
          for (const set of bruteForce(gaps, pool, fresh).sort(compareGoalSets)) {
            if (!best.has(membersOf(set))) best.set(membersOf(set), set);
          }
          const chosen = chooseGoalSets(gaps, pool, fresh());
          expect(chosen).toEqual([...best.values()].slice(0, GOAL_SETS_AT_MOST));
          some += chosen.length;
          chained += chosen.filter(({ steps }) => steps.some(({ opens }) => opens.length > 0)).length;
          for (const { steps, terms, price, reimbursed, left, wanted } of chosen) {
            expect((terms.own?.minor ?? 0n) + (reimbursed?.minor ?? 0n)).toBe(price?.minor);
            expect(
              left.length +
                new Set(
                  steps.flatMap(({ raises }) => raises.filter(({ raise }) => raise.closes).map(({ gap }) => gap.id)),
                ).size,
            ).toBe(wanted);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(some).toBeGreaterThan(200);
    expect(chained).toBeGreaterThan(10);
  });
});
