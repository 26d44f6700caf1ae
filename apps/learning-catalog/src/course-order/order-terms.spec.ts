import { addDays, addMonths } from '@libs/platform';
import fc from 'fast-check';
import type { OpenGap } from '../gap-analyses/raise-of';
import { closedShare, compareTerms, monthsUntil, sayTerms, type OrderTerms } from './order-terms';

const TODAY = '2026-11-24';
const gap: OpenGap = { kind: 'SKILL', subject: 's', required: 4, actual: 1, status: 'BELOW', refused: false };
const usd = (minor: bigint) => ({ minor, currency: 'USD' });
const terms = (rest: Partial<OrderTerms> = {}): OrderTerms => {
  return { closed: 1000, months: 4, hours: 90, own: usd(8500n), fitsWeek: null, ...rest };
};
const anyTerms = fc.record<OrderTerms>({
  closed: fc.integer({ min: 0, max: 1000 }),
  months: fc.option(fc.integer({ min: 1, max: 40 })),
  hours: fc.integer({ min: 0, max: 200 }),
  own: fc.option(fc.record({ minor: fc.bigInt(0n, 9n), currency: fc.constantFrom('EUR', 'USD') })),
  fitsWeek: fc.option(fc.boolean()),
});

describe('the terms by which courses for a gap are ordered', () => {
  it('say how much of what is missing is closed', () => {
    expect(closedShare(gap, { toLevel: 2, closes: false })).toBe(333);
    expect(closedShare(gap, { toLevel: 5, closes: true })).toBe(1000);
    const licence: OpenGap = { ...gap, kind: 'CREDENTIAL', required: 1, actual: 0 };
    expect(closedShare(licence, { toLevel: 0, closes: false })).toBe(0);
  });

  it('count months as a calendar does', () => {
    expect(monthsUntil(TODAY, '2026-12-24')).toBe(1);
    expect(monthsUntil(TODAY, '2026-12-25')).toBe(2);
    expect(monthsUntil('2026-01-31', '2026-02-28')).toBe(1);
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (from, days) => {
        const [asOf, endsOn] = [addDays('2024-01-01', from), addDays('2024-01-01', from + days)];
        const months = monthsUntil(asOf, endsOn);
        expect(addMonths(asOf, months) >= endsOn).toBe(true);
        expect(months === 1 || addMonths(asOf, months - 1) < endsOn).toBe(true);
      }),
    );
  });

  it('are one order, whatever is compared first', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, anyTerms, (a, b, c) => {
        const sign = (one: OrderTerms, other: OrderTerms) => Math.sign(compareTerms(one, other));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never rank by money what closes more in a month', () => {
    expect(compareTerms(terms({ months: 3, own: usd(900_000n) }), terms({ own: usd(0n) }))).toBeLessThan(0);
    expect(compareTerms(terms(), terms({ own: usd(8400n) }))).toBeGreaterThan(0);
    expect(compareTerms(terms({ own: null }), terms())).toBeGreaterThan(0);
    // Both are rounded to 142 a month; the order is that of the fractions.
    expect(compareTerms(terms({ closed: 999, months: 7 }), terms({ months: 7, own: usd(900_000n) }))).toBeGreaterThan(
      0,
    );
  });

  it('put last what does not fit the week, and think no less of what nobody said', () => {
    expect(compareTerms(terms({ fitsWeek: false, months: 1 }), terms({ months: null }))).toBeGreaterThan(0);
    expect(compareTerms(terms({ fitsWeek: true }), terms())).toBe(0);
    expect(sayTerms(terms({ fitsWeek: false }))).toContain('Last, since it does not fit your week.');
  });

  it('are said in one sentence', () => {
    expect(sayTerms(terms())).toBe('Closes the whole gap within 4 months: 25 per cent a month; you pay 85.00 USD.');
    expect(sayTerms(terms({ closed: 333, months: 1, own: null }))).toBe(
      'Closes 33.3 per cent of the gap within 1 month: 33.3 per cent a month; what you pay is not known.',
    );
    expect(sayTerms(terms({ closed: 0 }))).toBe(
      'Gives the right to sit the exam within 4 months; the credential itself is not part of it; you pay 85.00 USD.',
    );
    expect(sayTerms(terms({ months: null }))).toContain('in 90 hours of work, no run known');
  });
});
