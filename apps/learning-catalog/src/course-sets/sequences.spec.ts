import fc from 'fast-check';
import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import { course, GAP, learner, raising, TRIAGE, wants } from './course.fixture';
import { lackedFor } from './lacked-for';
import { closingSequences } from './sequences';

const SKILLS = [TRIAGE, 'records', 'law'] as const;
type Levels = Readonly<Record<string, number>>;

const found = (gap: OpenGap, pool: readonly Course[], held: Levels = {}) => {
  const { facts, asker } = learner(held);
  return closingSequences(gap, pool, (each) => lackedFor(each, facts, asker.asOf)).map((sequence) =>
    sequence.map(({ externalId }) => externalId),
  );
};

/** The levels after these courses one after another; null where one of them cannot be begun. */
function walked(courses: readonly Course[], held: Levels): Levels | null {
  let levels = held;
  for (const { prerequisites, outcomes } of courses) {
    if (prerequisites.some(({ subject, minimum }) => (levels[subject] ?? 0) < minimum)) return null;
    const raised = outcomes.filter(({ skillId, fromLevel }) => fromLevel <= (levels[skillId] ?? 0));
    levels = {
      ...levels,
      ...Object.fromEntries(
        raised.map(({ skillId, toLevel }) => [skillId, Math.max(toLevel, levels[skillId] ?? 0)] as const),
      ),
    };
  }
  return levels;
}

/** All parts of a sequence in its order, without itself and without nothing. */
function partsOf(sequence: readonly Course[]): Course[][] {
  const every = Array.from({ length: 2 ** sequence.length }, (_, mask) =>
    sequence.filter((__, place) => (mask >> place) % 2 === 1),
  );
  return every.slice(1, -1);
}

/** By the definition: every two and every three in every order, tried out. */
function triedOut(gap: OpenGap, pool: readonly Course[], held: Levels): string[][] {
  const closes = (courses: readonly Course[]) => (walked(courses, held)?.[gap.subject] ?? 0) >= gap.required;
  const pairs = pool.flatMap((one) => pool.filter((other) => other !== one).map((other) => [one, other]));
  const triples = pairs.flatMap((pair) => pool.filter((each) => !pair.includes(each)).map((each) => [...pair, each]));
  return [...pairs, ...triples]
    .filter((each) => closes(each) && !partsOf(each).some(closes))
    .map((each) => each.map(({ externalId }) => externalId));
}

const anySkill = fc.constantFrom(...SKILLS);
/** Mostly the gap's own skill: where the three come alike, hardly one catalogue in ten closes the gap at all. */
const taughtSkill = fc.constantFrom(TRIAGE, TRIAGE, TRIAGE, ...SKILLS);
const anyOutcome = fc
  .tuple(taughtSkill, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([skillId, fromLevel, by]) => ({ skillId, fromLevel, toLevel: Math.min(4, fromLevel + by) }));
const anyFacts = fc.record({
  outcomes: fc.uniqueArray(anyOutcome, { minLength: 1, maxLength: 2, selector: ({ skillId }) => skillId }),
  prerequisites: fc.uniqueArray(
    fc.record({ kind: fc.constant('SKILL' as const), subject: anySkill, minimum: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 2, selector: ({ subject }) => subject },
  ),
});

describe('courses that close a gap together', () => {
  it('are those that lead on from where the one before ends', () => {
    const pool = [raising('second', 2, 4), raising('first', 0, 2), raising('too-high', 3, 4)];
    expect(found(GAP, pool)).toEqual([['first', 'second']]);
  });

  it('are a course and what it wants of whoever begins, and what that wants', () => {
    const teaches = (skillId: string) => ({ outcomes: [{ skillId, fromLevel: 0, toLevel: 2 }] });
    const pool = [
      raising('whole', 0, 4, wants('records', 2)),
      course('records', { ...teaches('records'), ...wants('law', 1) }),
      course('law', teaches('law')),
    ];
    expect(found(GAP, pool)).toEqual([['law', 'records', 'whole']]);
    expect(found(GAP, pool, { law: 1 })).toEqual([['records', 'whole']]);
    expect(found(GAP, pool, { records: 2 })).toEqual([]);
  });

  it('never are a course that can be left out, nor four', () => {
    expect(found(GAP, [raising('a', 0, 2), raising('b', 0, 3), raising('c', 2, 4)])).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(found(GAP, [raising('a', 0, 1), raising('b', 1, 2), raising('c', 2, 3), raising('d', 3, 4)])).toEqual([]);
    expect(found(GAP, [raising('alone', 0, 4), raising('a', 0, 2), raising('c', 2, 4)])).toEqual([['a', 'c']]);
  });

  it('teach nothing that the person refuses', () => {
    const pool = [
      raising('whole', 0, 4, wants('records', 1)),
      course('records', { outcomes: [{ skillId: 'records', fromLevel: 0, toLevel: 1 }] }),
    ];
    const { facts, asker } = learner();
    const refusing = { ...facts, refused: new Set(['records']) };
    expect(closingSequences(GAP, pool, (each) => lackedFor(each, refusing, asker.asOf))).toEqual([]);
  });

  it('give a credential or a step of education that a course wants', () => {
    const pool = [
      raising('whole', 0, 4, {
        prerequisites: [
          { kind: 'EDUCATION', subject: 'ANY', minimum: 4 },
          { kind: 'CREDENTIAL', subject: 'first-aid', minimum: 1 },
        ],
      }),
      course('school', { awards: [{ kind: 'EDUCATION', subject: 'nursing', level: 4 }] }),
      course('first-aid', { awards: [{ kind: 'CREDENTIAL', subject: 'first-aid', level: 1 }] }),
    ];
    const { facts, asker } = learner();
    const told = { ...facts, records: { education: [], credentials: [] } };
    const sequences = closingSequences(GAP, pool, (each) => lackedFor(each, told, asker.asOf));
    expect(sequences.map((each) => each.map(({ externalId }) => externalId))).toEqual([
      ['school', 'first-aid', 'whole'],
      ['first-aid', 'school', 'whole'],
    ]);
  });

  it('are exactly those that trying out every order finds', () => {
    let some = 0;
    fc.assert(
      fc.property(
        fc.array(anyFacts, { minLength: 3, maxLength: 7 }),
        fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })),
        fc.integer({ min: 3, max: 4 }),
        (many, [triage, records, law], required) => {
          const held = { [TRIAGE]: triage, records, law };
          const gap = { ...GAP, required, actual: triage };
          const pool = many.map((facts, at) => course(`c${String(at)}`, facts));
          const expected = triedOut(gap, pool, held);
          some += expected.length;
          expect(found(gap, pool, held).sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 500 },
    );
    expect(some).toBeGreaterThan(40);
  });
});
