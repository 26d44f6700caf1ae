import { isOver, type Employment } from './employment';

const leaver = (...lastDays: Employment['lastDays']): Employment => ({
  status: 'LEFT',
  timeZone: 'UTC',
  leftOn: null,
  lastDays,
});

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

  it('is over after the last day that the HR system gave, whatever the jobs or a status of yesterday say', () => {
    const told = { ...leaver(null, '2027-12-31'), leftOn: '2026-11-24' };
    const stale = { ...told, status: 'NOTICE' } as const;
    expect([told, stale].map((each) => ['2026-11-24', '2026-11-25'].map((day) => isOver(each, day)))).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it.each(['PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE'] as const)('goes on while the status is %s', (status) => {
    expect(isOver({ ...leaver('2020-01-31'), status }, '2026-11-25')).toBe(false);
  });
});
