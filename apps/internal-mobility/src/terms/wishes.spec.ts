import type { PayRange } from '@libs/contracts';
import { wishesOf, type Offered, type Preferences } from './wishes';

const MONTHLY: PayRange = { min: '3000.00', max: '3400.00', currency: 'USD', basis: 'MONTH', atWeeklyHours: 40 };
const opening: Offered = { pay: MONTHLY, weeklyHours: 40, shiftPattern: 'days', units: ['desk', 'riverside'] };
const floor = (amount: string, rest: Partial<NonNullable<Preferences['payFloor']>> = {}) => ({
  payFloor: { amount, currency: 'USD', basis: 'MONTH' as const, ...rest },
});
const seen = (preferences: Preferences, offered: Partial<Offered> = {}) =>
  wishesOf(preferences, { ...opening, ...offered }).map(({ kind, standing, reason }) => [kind, standing, reason.code]);

describe('what a person wants of a job, beside an opening', () => {
  it('is nothing as long as they said nothing of it', () => {
    expect(seen({ hoursAWeek: 10 })).toEqual([]);
  });

  it.each([
    ['3000', 'MEETS', 'PAY_ABOVE_FLOOR'],
    ['3000.01', 'MAYBE', 'PAY_MAY_REACH_FLOOR'],
    ['3400.0000', 'MAYBE', 'PAY_MAY_REACH_FLOOR'],
    ['3400.0001', 'MISSES', 'PAY_BELOW_FLOOR'],
    ['999', 'MEETS', 'PAY_ABOVE_FLOOR'],
    ['10000', 'MISSES', 'PAY_BELOW_FLOOR'],
  ])('is a floor of %s under its pay: %s', (amount, standing, code) => {
    expect(seen(floor(amount))).toEqual([['PAY', standing, code]]);
  });

  it('is not compared across currencies or bases, nor with what nobody stated', () => {
    const codes = (preferences: Preferences, offered?: Partial<Offered>) => seen(preferences, offered)[0]?.slice(1);
    expect(codes(floor('1', { currency: 'EUR' }))).toEqual(['UNKNOWN', 'PAY_NOT_COMPARABLE']);
    expect(codes(floor('1', { basis: 'YEAR' }))).toEqual(['UNKNOWN', 'PAY_NOT_COMPARABLE']);
    expect(codes(floor('1'), { weeklyHours: 20 })).toEqual(['UNKNOWN', 'PAY_NOT_COMPARABLE']);
    expect(codes(floor('1'), { weeklyHours: null })).toEqual(['UNKNOWN', 'PAY_NOT_COMPARABLE']);
    const hourly = { ...MONTHLY, basis: 'HOUR' as const };
    expect(codes(floor('1', { basis: 'HOUR' }), { pay: hourly, weeklyHours: 20 })?.[0]).toBe('MEETS');
    expect(codes(floor('1'), { pay: null })).toEqual(['UNKNOWN', 'PAY_OF_OPENING_UNKNOWN']);
  });

  it('is its shift among those they would work, and its unit in or below one of their places', () => {
    expect(seen({ shifts: ['days', 'lates'], places: ['riverside'] })).toEqual([
      ['SHIFT', 'MEETS', 'SHIFT_AS_WANTED'],
      ['PLACE', 'MEETS', 'PLACE_AS_WANTED'],
    ]);
    expect(seen({ shifts: ['nights'], places: ['harbour'] })).toEqual([
      ['SHIFT', 'MISSES', 'OTHER_SHIFT_THAN_WANTED'],
      ['PLACE', 'MISSES', 'OTHER_PLACE_THAN_WANTED'],
    ]);
    expect(seen({ shifts: ['nights'], places: [] }, { shiftPattern: null, units: [] })).toEqual([
      ['SHIFT', 'UNKNOWN', 'SHIFT_OF_OPENING_UNKNOWN'],
      ['PLACE', 'UNKNOWN', 'PLACE_OF_OPENING_UNKNOWN'],
    ]);
  });
});
