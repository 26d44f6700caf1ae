import { recommendable } from './recommendable';

const choices = (...ids: string[]) => ids.map((id) => ({ course: { id, hours: id === 'untimed' ? 0 : 10 } }));
const idsOf = (gaps: readonly { choices: readonly { course: { id: string } }[] }[]) =>
  gaps.map((gap) => gap.choices.map(({ course }) => course.id));

describe('the courses recommended for gaps', () => {
  it('are the three best of each, without those of which nobody says how long they take', () => {
    expect(idsOf(recommendable([{ goalId: 'g', choices: choices('untimed', 'a', 'b', 'c', 'd') }]))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('hold the course that raises the most gaps of a goal for each of them, though three others are better', () => {
    const gaps = [
      { goalId: 'g', choices: choices('a', 'b', 'c', 'd', 'whole') },
      { goalId: 'g', choices: choices('whole') },
      { goalId: 'other', choices: choices('a', 'b', 'c', 'whole') },
    ];
    expect(idsOf(recommendable(gaps))).toEqual([['a', 'b', 'whole'], ['whole'], ['a', 'b', 'c']]);
  });
});
