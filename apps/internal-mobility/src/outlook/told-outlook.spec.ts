import { JobRoleOutlookV1, produce } from '@libs/contracts';
import { mobilityOutlook, type OutlookFacts } from './mobility-outlook';
import { OUTLOOK_POLICY } from './outlook-policy';
import { ToldOutlook } from './told-outlook';

const ROLE = '018f0000-0000-7000-8000-00000000000a';
const FACTS: OutlookFacts = {
  openings: [],
  held: { now: 4, yearAgo: 4 },
  authorised: null,
  historySince: '2020-01-01',
};
const on = (day: string, facts: Partial<OutlookFacts> = {}) =>
  mobilityOutlook({ ...FACTS, ...facts }, day, OUTLOOK_POLICY);

describe('what other services are told of an outlook', () => {
  it('is its figures and warnings', () => {
    expect(produce(JobRoleOutlookV1, ToldOutlook.first(ROLE, on('2026-11-25')).toPublicState())).toEqual({
      id: ROLE,
      version: 1,
      enoughHistory: true,
      historyMonths: 82,
      openings: 0,
      openingsLastYear: 0,
      lastOpenedOn: null,
      filledSeats: 4,
      openSeats: 0,
      flags: ['FULL', 'TIGHTLY_HELD'],
    });
  });

  it('is told again when it changed, and not for the sake of a new day', () => {
    const told = ToldOutlook.first(ROLE, on('2026-11-25'));
    expect(told.renew(on('2026-11-26'))).toBe(false);
    const opened = on('2026-11-26', {
      openings: [{ publishedOn: '2026-11-26', open: true, seats: 2, filledFrom: null, applicants: null }],
    });
    expect(told.renew(opened)).toBe(true);
    expect(told.toPublicState()).toMatchObject({ version: 2, openSeats: 2, openings: 1, flags: [] });
  });
});
