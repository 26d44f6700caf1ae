import { course, learner } from '../course-sets/course.fixture';
import { Student } from '../course-sets/student';
import type { Course } from '../courses/course';
import { usd } from '../policy-answer/question.fixture';
import { chooseGoalSets } from './choose-goal-sets';
import { CANDIDATES_AT_MOST, goalCandidates } from './goal-candidates';
import { countedWeights, type GoalGap } from './goal-gap';
import { sayGoalSet, sayLeft, whyNoGoalSets } from './say-goal-set';

const gap = (subject: string, weight: number, rest: Partial<GoalGap> = {}): GoalGap => ({
  id: subject,
  kind: 'SKILL',
  subject,
  required: 2,
  actual: 0,
  status: 'MISSING',
  refused: false,
  weight,
  ...rest,
});
const gives = (name: string, ...skills: string[]) =>
  course(name, { outcomes: skills.map((skillId) => ({ skillId, fromLevel: 0, toLevel: 2 })) });
const direct = (made: Course, own: string) => ({ course: made, own: usd(own) });
const names = (courses: readonly Course[]) => courses.map(({ externalId }) => externalId);

describe('courses for a whole goal', () => {
  it('close most weight, and say what that comes to', () => {
    const gaps = [gap('triage', 500), gap('records', 300), gap('law', 200)];
    const [set] = chooseGoalSets(
      gaps,
      [gives('both', 'triage', 'records'), gives('one', 'records')],
      new Student(learner(), () => []),
    );
    expect(set && names(set.steps.map((step) => step.course))).toEqual(['both']);
    expect(set && sayGoalSet(set)).toBe(
      '1 course closes 80 per cent of what is missing by weight, 2 of 3 gaps whole, no run known; you pay 10.00 USD of 100.00 USD.',
    );
    expect(set?.left.map(({ id }) => id)).toEqual(['law']);
  });

  it('count what only gates as the heaviest gap, and any gap as something', () => {
    expect(countedWeights([gap('a', 0), gap('b', 40), gap('RN', 0, { kind: 'CREDENTIAL' })])).toEqual([1, 40, 40]);
    expect(countedWeights([gap('RN', 0, { kind: 'CREDENTIAL' })])).toEqual([1]);
  });

  it('are chosen among few: what is good for its money in turn with what closes most, chains whole or not at all', () => {
    const gaps = [gap('triage', 500), gap('records', 300), gap('law', 200)];
    const dear = direct(gives('dear', 'triage', 'records'), '900.00');
    const good = direct(gives('good', 'law'), '1.00');
    const free = direct(gives('free', 'law'), '0.00');
    expect(names(goalCandidates(gaps, [dear, good, free, good, direct(gives('none', 'art'), '0.00')], []))).toEqual([
      'free',
      'dear',
      'good',
    ]);
    const many = Array.from({ length: 40 }, (_, at) => direct(gives(`m${String(at)}`, 'triage'), '5.00'));
    const chains = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ].map((chain) => [chain.map((name) => gives(name, name))]);
    const found = names(goalCandidates(gaps, many, chains));
    expect(found.slice(0, 6)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(found).toHaveLength(CANDIDATES_AT_MOST);
  });

  it('say why a gap stays open, and why there is no set', () => {
    const triage = gap('triage', 500);
    expect(sayLeft(triage, 1)).toBe('These courses lead to 1 of 2.');
    expect(sayLeft(triage, 0)).toBe('Stays at 0 of 2: none of these courses raises it.');
    expect(sayLeft({ ...triage, refused: true }, 0)).toMatch(/^You do not want/);
    expect(sayLeft({ ...triage, kind: 'EXPERIENCE' }, 0)).toBe('No course gives this.');
    expect(sayLeft({ ...triage, kind: 'CREDENTIAL' }, 0)).toBe('None of these courses gives this.');
    expect(whyNoGoalSets([{ ...triage, status: 'MET' }])).toBe('Nothing is missing for this goal.');
    expect(whyNoGoalSets([{ ...triage, refused: true }])).toMatch(/^What is missing is what you do not want/);
    expect(whyNoGoalSets([{ ...triage, kind: 'ELIGIBILITY' }])).toBe('No course gives what is missing for this goal.');
    expect(whyNoGoalSets([triage])).toMatch(/^No course was found/);
  });
});
