import fc from 'fast-check';
import { formatMoney } from '../reimbursement/money';
import { UNSTATED } from '../reimbursement/policy-clauses';
import type { ApprovedMoney } from '../reimbursement-requests/reimbursement-requests.read-model';
import { allowanceOf } from '../allowance/allowance';
import type { PolicyInForce } from '../policy-answer/asked-course';
import { question, usd } from '../policy-answer/question.fixture';
import { usedAllowance } from './used-allowance';

const policy: PolicyInForce = {
  ...UNSTATED,
  id: '018f0000-0000-7000-8000-0000000000b1',
  version: 1,
  contracts: ['PERMANENT'],
  monthsOfService: 0,
  percentage: 100,
  cap: null,
  validTo: null,
  providersMeant: [],
  countedBy: 'EXPENSE',
  yearCap: usd('1000.00'),
};
const approved = (amount: string, dates: ApprovedMoney['dates'] = null, courseId = 'course'): ApprovedMoney => {
  return { courseId, amount: { amount, currency: 'USD' }, approvedOn: '2026-03-01', dates };
};
const used = (...all: ApprovedMoney[]) =>
  usedAllowance(policy, all).map(({ yearFrom, amount }) => [yearFrom, formatMoney(amount).amount]);

describe('what is used of an allowance', () => {
  it('counts in the year of the approval without a run, and by its days with one', () => {
    expect(used(approved('300.00'))).toEqual([['2026-01-01', '300.00']]);
    expect(used(approved('310.00', { start: '2026-12-01', end: '2027-01-31' }))).toEqual([
      ['2026-01-01', '155.00'],
      ['2027-01-01', '155.00'],
    ]);
  });

  it('sums to what was approved, whatever the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 1200 }), (minor, days) => {
        const end = new Date(Date.parse('2026-12-20') + days * 86_400_000).toISOString().slice(0, 10);
        const amount = formatMoney({ minor: BigInt(minor), currency: 'USD' }).amount;
        const parts = usedAllowance(policy, [approved(amount, { start: '2026-12-20', end })]);
        return parts.reduce((sum, part) => sum + part.amount.minor, 0n) === BigInt(minor);
      }),
    );
  });

  it('leaves the rest of the year, never less than nothing, and is not told across currencies', () => {
    const left = (...all: ApprovedMoney[]) => {
      const { person, asOf } = question({});
      const given = { person, asOf, policy, askedByJob: new Map(), askedHere: new Map() };
      return allowanceOf({ ...given, used: usedAllowance(policy, all) })?.left;
    };
    expect(left(approved('300.00'))).toBe(70_000n);
    expect(left(approved('300.00'), approved('900.00'))).toBe(0n);
    expect(left({ ...approved('300.00'), amount: { amount: '1.00', currency: 'EUR' } })).toBeUndefined();
    const lastYear = { start: '2025-02-01', end: '2025-03-01' };
    expect(left({ ...approved('300.00', lastYear), amount: { amount: '1.00', currency: 'EUR' } })).toBe(100_000n);
  });
});
