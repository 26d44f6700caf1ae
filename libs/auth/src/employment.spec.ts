import { isOver, type Employment } from './employment';

const leaver = (...lastDays: Employment['lastDays']): Employment => ({ status: 'LEFT', timeZone: 'UTC', lastDays });

describe('an employment', () => {
  it('lasts to the end of its last day', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => isOver(leaver('2026-11-24'), day))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('lasts as long as the last of several jobs', () => {
    expect(isOver(leaver('2026-01-31', '2026-12-31'), '2026-11-25')).toBe(false);
  });

  it('is over at once for somebody who left and whose jobs say no day', () => {
    expect([isOver(leaver(null), '2026-11-25'), isOver(leaver(), '2026-11-25')]).toEqual([true, true]);
  });

  it.each(['PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE'] as const)('goes on while the status is %s', (status) => {
    expect(isOver({ ...leaver('2020-01-31'), status }, '2026-11-25')).toBe(false);
  });
});
