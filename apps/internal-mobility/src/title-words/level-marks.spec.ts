import { ladderStep, worthOfStep } from './ladder-step';
import { levelOf } from './level-marks';
import { wordsOf } from '@libs/wording';

const marks = (title: string) => levelOf(wordsOf(title));
const rises = (...titles: string[]) => {
  const levels = titles.map((title) => marks(title).level);
  return levels.every((level, i) => i === 0 || level > (levels[i - 1] ?? 0));
};

describe('Marks of level in a title', () => {
  it('are taken out of what names the work', () => {
    expect(marks('Senior Water Chemist II')).toMatchObject({ work: ['water', 'chemist'], ranks: ['senior'], grade: 2 });
  });

  it.each([
    ['numbers', ['Clerk I', 'Clerk II', 'Clerk III', 'Clerk IV']],
    ['digits after a word of grade', ['Nurse Grade 1', 'Nurse Grade 2', 'Nurse Level 3']],
    ['words', ['Trainee Planner', 'Junior Planner', 'Planner', 'Senior Planner', 'Lead Planner', 'Chief Planner']],
    ['offices', ['Assistant Director', 'Deputy Director', 'Director']],
    ['words and numbers', ['Engineer', 'Engineer II', 'Engineering Manager']],
  ])('rise by %s', (_, titles) => {
    expect(rises(...titles)).toBe(true);
  });

  it('are no part of a name at the front: the first word is never a number', () => {
    expect(marks('V Belt Mechanic').grade).toBeNull();
  });

  it('count only as far as the work is the same', () => {
    const unplaced = (title: string) => ({ rung: null, marks: marks(title) });
    const step = (from: string, to: string, sameWork: number) =>
      worthOfStep(ladderStep(unplaced(from), unplaced(to), sameWork));
    expect(step('Clerk II', 'Clerk III', 1)).toBe(1);
    expect(step('Clerk II', 'Chemist III', 0)).toBe(0);
    expect(step('Clerk II', 'Clerk IV', 1)).toBeLessThan(step('Clerk II', 'Clerk III', 1));
    expect(step('Clerk II', 'Clerk I', 1)).toBeLessThan(0);
  });

  it('give way to one ladder that the organisation declared, and to nothing else', () => {
    const at = (ladder: string, level: number) => ({ rung: { ladder, level }, marks: marks('Clerk I') });
    expect(ladderStep(at('office', 4), at('office', 5), 0)).toEqual({ step: 1, sameWork: 1 });
    expect(ladderStep(at('office', 4), at('care', 9), 0.3)).toEqual({ step: 0, sameWork: 0.3 });
  });
});
