import { chooseAmong, type Goal, type GoalKind } from './goal';

const ME = '018f0000-0000-7000-8000-000000000001';
const role = (n: number) => `018f0000-0000-7000-8000-00000000000${String(n)}`;

describe('choosing goals', () => {
  const choose = (goals: readonly Goal[], n: number, kind: GoalKind): Goal[] => {
    const { removed, chosen } = chooseAmong(goals, ME, role(n), kind, '2026-11-24');
    return [...goals.filter((goal) => !removed.includes(goal) && goal !== chosen), chosen];
  };
  const standing = (goals: readonly Goal[]) =>
    goals.map(({ kind, jobRoleId }) => `${kind} ${jobRoleId.slice(-1)}`).sort();

  it('replaces the one next goal', () => {
    expect(standing(choose(choose([], 1, 'NEXT'), 2, 'NEXT'))).toEqual(['NEXT 2']);
  });

  it('keeps an ultimate goal beside the next', () => {
    expect(standing(choose(choose([], 1, 'ULTIMATE'), 2, 'NEXT'))).toEqual(['NEXT 2', 'ULTIMATE 1']);
  });

  it('changes the kind of a role that is a goal already', () => {
    expect(standing(choose(choose([], 1, 'ULTIMATE'), 1, 'BACKUP'))).toEqual(['BACKUP 1']);
  });

  it('changes nothing when the same is chosen again', () => {
    const goals = choose([], 1, 'NEXT');
    expect(chooseAmong(goals, ME, role(1), 'NEXT', '2026-11-25')).toMatchObject({ changed: false, removed: [] });
  });

  it('takes three backups and not a fourth', () => {
    const three = [1, 2, 3].reduce<Goal[]>((goals, n) => choose(goals, n, 'BACKUP'), []);
    expect(three).toHaveLength(3);
    expect(() => choose(three, 4, 'BACKUP')).toThrow('drop one first');
  });
});
