import { isOver, type Employment } from './employment';

const person = (status: Employment['status'], leftOn: string | null): Employment => ({
  status,
  leftOn,
  timeZone: 'UTC',
});

describe('an employment', () => {
  it.each(['NOTICE', 'LEFT'] as const)('lasts to the end of its last day, also as %s', (status) => {
    const over = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => isOver(person(status, '2026-11-24'), day));
    expect(over).toEqual([false, false, true]);
  });

  it('is over at once for somebody who left on no day that is known', () => {
    expect(isOver(person('LEFT', null), '2026-11-25')).toBe(true);
  });

  it.each(['PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE'] as const)('goes on while the status is %s', (status) => {
    expect(isOver(person(status, null), '2026-11-25')).toBe(false);
  });
});
