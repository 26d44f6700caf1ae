import { addDays } from '@libs/platform';
import fc from 'fast-check';
import { compareTerms } from '../course-order/order-terms';
import type { CourseRun } from '../course-runs/course-run';
import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import { usd } from '../policy-answer/question.fixture';
import { chooseSets } from './choose-sets';
import { course, GAP, learner, raising, run, wants } from './course.fixture';
import type { CourseSet } from './course-set';
import { planner } from './plan-set';
import { closingSequences } from './sequences';
import { Student } from './student';

const anyCourse = fc.record({
  from: fc.nat({ max: 2 }),
  by: fc.integer({ min: 1, max: 3 }),
  teaches: fc.constantFrom('triage', 'triage', 'records', 'law'),
  wants: fc.constantFrom([], ['records'], ['law'], ['records', 'law']),
  tuition: fc.integer({ min: 0, max: 900 }),
  hours: fc.integer({ min: 1, max: 80 }),
  runs: fc.array(fc.record({ in: fc.nat({ max: 700 }), days: fc.nat({ max: 90 }) }), { maxLength: 4 }),
});

type AnyCourse = typeof anyCourse extends fc.Arbitrary<infer T> ? T : never;

function build(many: readonly AnyCourse[], asOf: string) {
  const runs = new Map<string, CourseRun[]>();
  const pool = many.map((each, at): Course => {
    const outcomes = [
      {
        skillId: each.teaches,
        fromLevel: each.teaches === 'triage' ? each.from : 0,
        toLevel: Math.min(4, each.from + each.by),
      },
    ];
    const price = { ...raising('', 0, 1).price, tuition: `${String(each.tuition)}.00` };
    const prerequisites =
      each.teaches === 'triage'
        ? { prerequisites: each.wants.flatMap((skill) => wants(skill, 1).prerequisites ?? []) }
        : {};
    const made = course(`c${String(at)}`, { outcomes, price, hours: each.hours, ...prerequisites });
    const days = [...new Set(each.runs.map((one) => one.in))].sort((a, b) => a - b);
    const dated = days.map((day) => run(made, addDays(asOf, day), addDays(asOf, day + (each.runs[0]?.days ?? 0))));
    runs.set(made.id, dated);
    return made;
  });
  return { pool, runsOf: ({ id }: Course) => runs.get(id) ?? [] };
}

/** Each order planned by somebody who remembers nothing of the others. */
function plannedAnew(gap: OpenGap, pool: readonly Course[], fresh: () => Student): CourseSet[] {
  const sequences = closingSequences(gap, pool, (each) => fresh().lackedFor(each));
  return sequences.flatMap((sequence) => {
    const [first, second, last] = sequence;
    const swapped = sequences.some((each) => each[0] === second && each[1] === first && each[2] === last);
    const set = planner(gap, fresh())(sequence, last !== undefined && swapped);
    return set === null ? [] : [set];
  });
}

function reimbursedByYear({ steps }: CourseSet): bigint[] {
  const byYear = new Map<string, bigint>();
  for (const { yearFrom, reimbursed } of steps.flatMap(({ money }) => money.instalments)) {
    byYear.set(yearFrom, (byYear.get(yearFrom) ?? 0n) + reimbursed);
  }
  return [...byYear.values()];
}

describe('sets of courses, whatever the catalogue', () => {
  it('are the best of all orders, the allowance spent once and no run begun before what it needs is over', () => {
    let some = 0;
    fc.assert(
      fc.property(
        fc.array(anyCourse, { minLength: 4, maxLength: 10 }),
        fc.nat({ max: 1000 }),
        fc.option(fc.integer({ min: 2, max: 60 }), { nil: undefined }),
        (many, yearCap, hoursAWeek) => {
          const whom = {
            ...learner({}, { policy: { yearCap: usd(`${String(yearCap)}.00`) } }),
            preferences: hoursAWeek === undefined ? {} : { hoursAWeek },
          };
          const { pool, runsOf } = build(many, whom.asker.asOf);
          const sets = chooseSets(GAP, pool, [], new Student(whom, runsOf));
          const all = plannedAnew(GAP, pool, () => new Student(whom, runsOf));
          some += all.length;
          expect(sets.length === 0).toBe(all.length === 0);
          const [best] = sets;
          if (best === undefined) return;
          for (const each of all) expect(compareTerms(best.terms, each.terms)).toBeLessThanOrEqual(0);
          for (const set of sets) {
            expect(all).toContainEqual(set);
            const lastDay = set.steps.at(-1)?.run?.startsOn ?? '9999-12-31';
            for (const { run: earlier } of set.steps.slice(0, -1)) {
              expect(lastDay > (earlier?.endsOn ?? '') || lastDay === '9999-12-31').toBe(true);
            }
            expect(reimbursedByYear(set).every((sum) => sum <= usd(`${String(yearCap)}.00`).minor)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(some).toBeGreaterThan(100);
  });
});
