import { isRedFlag, mobilityOutlook, type OutlookFacts, type ShownOpening } from './mobility-outlook';
import { OUTLOOK_POLICY } from './outlook-policy';

const TODAY = '2026-11-25';
const shown = (publishedOn: string, rest: Partial<ShownOpening> = {}): ShownOpening => ({
  publishedOn,
  open: false,
  seats: 1,
  filledFrom: null,
  applicants: null,
  ...rest,
});
const outlook = (facts: Partial<OutlookFacts>) =>
  mobilityOutlook(
    { openings: [], held: { now: 20, yearAgo: 20 }, authorised: null, historySince: '2023-01-01', ...facts },
    TODAY,
    OUTLOOK_POLICY,
  );
const flags = (facts: Partial<OutlookFacts>) => outlook(facts).flags;

describe('the mobility outlook of a job role', () => {
  it('counts the openings of the last thirty-six months and none before or to come', () => {
    const openings = ['2023-11-25', '2023-11-26', '2026-01-10', '2026-11-25', '2026-11-26'].map((day) => shown(day));
    expect(outlook({ openings })).toMatchObject({ openings: 3, openingsLastYear: 2, lastOpenedOn: '2026-11-25' });
  });

  it('says nothing with less than a year of history, however bleak it looks', () => {
    const young = outlook({ held: { now: 1, yearAgo: 4 }, historySince: '2025-11-26' });
    expect(young).toMatchObject({ enoughHistory: false, historyMonths: 11, flags: [] });
    expect(outlook({ historySince: '2025-11-25' }).enoughHistory).toBe(true);
    expect(outlook({ historySince: null })).toMatchObject({ enoughHistory: false, historyMonths: 0 });
  });

  it('is full without an open seat and without an opening for a year', () => {
    expect(flags({})).toEqual(['FULL']);
    expect(flags({ openings: [shown('2025-11-26')] })).toEqual([]);
    expect(flags({ openings: [shown('2025-11-25')] })).toEqual(['FULL']);
    expect(flags({ openings: [shown('2025-01-01', { open: true })] })).toEqual([]);
  });

  it('is tightly held by five at most who made no room for two years', () => {
    const held = { now: 5, yearAgo: 5 };
    expect(flags({ held })).toEqual(['FULL', 'TIGHTLY_HELD']);
    expect(flags({ held: { now: 6, yearAgo: 6 } })).toEqual(['FULL']);
    expect(flags({ held, openings: [shown('2025-01-01')] })).toEqual(['FULL']);
    expect(flags({ held, historySince: '2025-06-01' })).toEqual(['FULL']);
  });

  it('has the seats that the employer agreed to, or else those that are filled and open', () => {
    const openings = [shown('2026-06-01', { open: true, seats: 3 })];
    expect(outlook({ openings })).toMatchObject({ seats: 23, seatsAre: 'FILLED_AND_OPEN' });
    expect(outlook({ openings, authorised: 30 })).toMatchObject({ seats: 30, seatsAre: 'AUTHORISED' });
    const held = { now: 5, yearAgo: 5 };
    expect(flags({ held, authorised: 6 })).toEqual(['FULL']);
    expect(flags({ held: { now: 9, yearAgo: 9 }, authorised: 5 })).toEqual(['FULL', 'TIGHTLY_HELD']);
  });

  it('is filled from outside when fewer than a quarter of at least four went to people from here', () => {
    const fills = (inside: number, outside: number) => ({
      openings: [
        ...Array.from({ length: inside }, () => shown('2026-06-01', { filledFrom: 'INSIDE' })),
        ...Array.from({ length: outside }, () => shown('2026-06-01', { filledFrom: 'OUTSIDE' })),
      ],
    });
    expect(flags(fills(0, 4))).toEqual(['FILLED_FROM_OUTSIDE']);
    expect(flags(fills(1, 3))).toEqual([]);
    expect(flags(fills(0, 3))).toEqual([]);
    expect(outlook(fills(1, 3))).toMatchObject({ knownFills: 4, insideFills: 1 });
  });

  it('is competitive from ten applicants an opening, where somebody counted', () => {
    const counted = (...counts: (number | null)[]) => ({
      openings: counts.map((applicants) => shown('2026-06-01', { applicants })),
    });
    expect(flags(counted(9, 11, null))).toEqual(['COMPETITIVE']);
    expect(flags(counted(9, 10))).toEqual([]);
    expect(outlook(counted(null)).applicantsAnOpening).toBeNull();
  });

  it('grows or shrinks by a tenth within a year, and not where the history does not reach back', () => {
    const openings = [shown('2026-06-01')];
    expect(flags({ openings, held: { now: 18, yearAgo: 20 } })).toEqual(['SHRINKING']);
    expect(flags({ openings, held: { now: 19, yearAgo: 20 } })).toEqual([]);
    expect(flags({ openings, held: { now: 22, yearAgo: 20 } })).toEqual(['GROWING']);
    expect(flags({ openings, held: { now: 22, yearAgo: null } })).toEqual([]);
  });

  it('warns in red of what is full or tightly held', () => {
    const all = ['FULL', 'TIGHTLY_HELD', 'FILLED_FROM_OUTSIDE', 'COMPETITIVE', 'SHRINKING', 'GROWING'] as const;
    expect(all.filter(isRedFlag)).toEqual(['FULL', 'TIGHTLY_HELD']);
  });
});
