import type { EligibilityClauses } from '../eligibility/eligibility-policy';
import { eligibilityOf, type Mover } from './eligibility';

const asksNothing: EligibilityClauses = {
  legalEntity: null,
  forContracts: [],
  monthsInRole: null,
  monthsInRoleLateral: null,
  monthsOfService: null,
  contracts: [],
  statuses: [],
  fixedTermMonthsLeft: null,
  postingWindowDays: null,
  internalFirstDays: null,
  placeAsked: false,
  permitAsked: false,
  waivable: [],
  waiverBy: null,
};
const ana: Mover = {
  status: 'ACTIVE',
  serviceDate: '2022-02-14',
  inRoleSince: '2026-01-31',
  contract: 'PERMANENT',
  jobEndsOn: null,
  lateral: false,
  eligibleFrom: [],
};
const answer = (asked: Partial<EligibilityClauses>, who: Partial<Mover> = {}, asOf = '2026-11-24') =>
  eligibilityOf({ ...asksNothing, ...asked }, { ...ana, ...who }, asOf);
const letOff = (clause: EligibilityClauses['waivable'][number]) =>
  ({ waivable: [clause], waiverBy: 'HR_PARTNER' }) as const;

describe('whether somebody may move', () => {
  it('is unknown without a policy, and nothing stands in the way of one that asks nothing', () => {
    expect(eligibilityOf(null, ana, '2026-11-24')).toEqual({
      standing: 'UNKNOWN',
      from: null,
      waiverBy: null,
      clauses: [],
    });
    expect(answer({})).toMatchObject({ standing: 'ELIGIBLE', clauses: [] });
  });

  it('becomes true on the day that the months are over, and is true from that day on', () => {
    const asked = { monthsInRole: 13 };
    expect(answer(asked)).toMatchObject({
      standing: 'ELIGIBLE_FROM',
      from: '2027-02-28',
      waiverBy: null,
      clauses: [
        {
          clause: 'MONTHS_IN_ROLE',
          standing: 'FROM',
          reason: { code: 'MONTHS_IN_ROLE_FROM', params: { months: '13', since: '2026-01-31', from: '2027-02-28' } },
        },
      ],
    });
    expect(answer(asked, {}, '2027-02-27').standing).toBe('ELIGIBLE_FROM');
    expect(answer(asked, {}, '2027-02-28')).toMatchObject({ standing: 'ELIGIBLE', from: null });
  });

  it('waits for the last of several days, and says who may let one off', () => {
    const asked = { monthsInRole: 12, monthsOfService: 60, ...letOff('MONTHS_IN_ROLE') };
    expect(answer(asked)).toMatchObject({ standing: 'ELIGIBLE_FROM', from: '2027-02-14', waiverBy: null });
    expect(answer(asked).clauses.map(({ waiverBy }) => waiverBy)).toEqual(['HR_PARTNER', null]);
    expect(answer({ monthsInRole: 12, ...letOff('MONTHS_IN_ROLE') }).waiverBy).toBe('HR_PARTNER');
  });

  it.each([
    [true, 6],
    [false, 24],
    [null, 24],
  ])('asks its own months of a move at one level (at one level: %s)', (lateral, months) => {
    const [line] = answer({ monthsInRole: 24, monthsInRoleLateral: 6 }, { lateral }).clauses;
    expect(line?.reason.params['months']).toBe(String(months));
  });

  it('never comes with time where a contract or a status is not allowed, unless somebody lets one off', () => {
    const contracts = ['PERMANENT'] as const;
    expect(answer({ contracts, monthsInRole: 12 }, { contract: 'APPRENTICE' })).toMatchObject({
      standing: 'NOT_ELIGIBLE',
      from: null,
    });
    expect(answer({ contracts, ...letOff('CONTRACT') }, { contract: 'APPRENTICE' })).toMatchObject({
      standing: 'WAIVER_POSSIBLE',
      waiverBy: 'HR_PARTNER',
    });
    expect(answer({ statuses: ['ACTIVE'] }, { status: 'NOTICE' }).standing).toBe('NOT_ELIGIBLE');
  });

  it('holds a job that ends against the months it must still run', () => {
    const left = (jobEndsOn: string | null) => answer({ fixedTermMonthsLeft: 6 }, { jobEndsOn }).standing;
    expect([left(null), left('2027-05-24'), left('2027-05-23')]).toEqual(['ELIGIBLE', 'ELIGIBLE', 'NOT_ELIGIBLE']);
  });

  it('goes by what HR says of a clause, whatever would be reckoned and asked', () => {
    const told = (from: string, clause: EligibilityClauses['waivable'][number] = 'MONTHS_IN_ROLE') => ({
      eligibleFrom: [{ clause, from }],
    });
    const asked = { monthsInRole: 13, ...letOff('MONTHS_IN_ROLE') };
    expect(answer(asked, told('2027-06-01'))).toMatchObject({
      standing: 'ELIGIBLE_FROM',
      from: '2027-06-01',
      waiverBy: 'HR_PARTNER',
      clauses: [{ reason: { code: 'MONTHS_IN_ROLE_FROM_BY_HR', params: { from: '2027-06-01' } } }],
    });
    expect(answer(asked, told('2026-11-24'))).toMatchObject({ standing: 'ELIGIBLE', clauses: [{ standing: 'MET' }] });
    expect(answer({ permitAsked: true }, told('2026-11-01', 'PERMIT')).standing).toBe('ELIGIBLE');
    expect(answer(asked, told('2027-06-01', 'OTHER'))).toMatchObject({
      from: '2027-06-01',
      waiverBy: null,
      clauses: [{ clause: 'MONTHS_IN_ROLE' }, { clause: 'OTHER', standing: 'FROM' }],
    });
    expect(eligibilityOf(null, { ...ana, ...told('2027-06-01') }, '2026-11-24')).toMatchObject({
      standing: 'UNKNOWN',
      clauses: [{ clause: 'MONTHS_IN_ROLE', waiverBy: null }],
    });
  });

  it('is a question, not a no, where only the person can say', () => {
    expect(answer({ permitAsked: true, monthsInRole: 12 })).toMatchObject({
      standing: 'UNKNOWN',
      clauses: [{ standing: 'FROM' }, { clause: 'PERMIT', reason: { code: 'PERMIT_TO_BE_DECLARED' } }],
    });
    expect(answer({ monthsInRole: 12 }, { inRoleSince: null })).toMatchObject({
      standing: 'UNKNOWN',
      clauses: [{ reason: { code: 'MONTHS_IN_ROLE_UNKNOWN' } }],
    });
  });
});
