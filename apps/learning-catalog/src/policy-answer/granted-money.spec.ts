import fc from 'fast-check';
import { COST_KINDS, type CostKind, type PolicyClauses } from '../reimbursement/policy-clauses';
import { answer } from './answer';
import type { AskedCourse, Question } from './asked-course';
import { question, usd, type Asked } from './question.fixture';

const overTwoYears = { start: '2026-10-01', end: '2027-03-31' };
const instalmentsOf = (change: Asked) =>
  answer(question(change)).instalments.map(({ yearFrom, yearTo, reimbursed, own, left }) => {
    return [yearFrom, yearTo, reimbursed, own, left];
  });

describe('the limit of a policy year', () => {
  const policy = { percentage: 100, cap: null, yearCap: usd('5250.00') };

  it('is used in both years by a course that lies in both', () => {
    expect(instalmentsOf({ policy, price: '12000.00', course: { dates: overTwoYears } })).toEqual([
      ['2026-01-01', '2026-12-31', 525_000n, 81_593n, 0n],
      ['2027-01-01', '2027-12-31', 525_000n, 68_407n, 0n],
    ]);
  });

  it('counts once where the end or the payment counts, so that a course that ends later uses the next year alone', () => {
    const once = (countedBy: PolicyClauses['countedBy'], end: string) =>
      instalmentsOf({
        policy: { ...policy, countedBy, daysToPay: 30 },
        price: '6000.00',
        course: { dates: { start: '2026-10-01', end } },
      });
    expect(once('COURSE_END', '2027-01-10')).toEqual([['2027-01-01', '2027-12-31', 525_000n, 75_000n, 0n]]);
    expect(once('COURSE_END', '2026-12-31')).toEqual([['2026-01-01', '2026-12-31', 525_000n, 75_000n, 0n]]);
    expect(once('PAYMENT', '2026-12-10')).toEqual([['2027-01-01', '2027-12-31', 525_000n, 75_000n, 0n]]);
  });

  it('begins on its own day, and holds what was promised already against that year alone', () => {
    const used = [
      { yearFrom: '2025-07-01', amount: usd('9999.00') },
      { yearFrom: '2026-07-01', amount: usd('5000.00') },
    ];
    expect(instalmentsOf({ policy: { ...policy, yearStart: '07-01' }, used })).toEqual([
      ['2026-07-01', '2027-06-30', 25_000n, 75_000n, 0n],
    ]);
    const given = answer(question({ policy: { ...policy, yearStart: '07-01' }, used }));
    expect([given.clause, given.change]).toEqual([
      'YEAR_CAP',
      { code: 'NEXT_POLICY_YEAR', params: { from: '2027-07-01' } },
    ]);
  });

  it('leaves the lifetime to what was promised in all years', () => {
    const used = [{ yearFrom: '2020-01-01', amount: usd('19500.00') }];
    const given = answer(question({ policy: { percentage: 100, cap: null, lifetimeCap: usd('20000.00') }, used }));
    expect([given.answer, given.clause, given.reimbursed?.minor]).toEqual(['PARTLY', 'LIFETIME_CAP', 50_000n]);
  });
});

describe('rates and caps of kinds of costs', () => {
  const costs = { tuition: 100_000n, fees: 5_000n, books: 30_000n, supplies: 0n, exam: 20_000n };

  it('hold each for its kind, and the rate of the policy for the others', () => {
    const clauses = { books: { percentage: 50, cap: usd('100.00') }, exam: { percentage: 100, cap: null } };
    const given = answer(question({ policy: { costs: clauses }, course: { costs } }));
    expect([given.clause, given.reimbursed?.minor]).toEqual(['COST_CAP', 90_000n + 4_500n + 10_000n + 20_000n]);
  });

  it('are applied to what other aid leaves, or to all; nobody is paid more than they pay', () => {
    const paid = (otherAid: PolicyClauses['otherAid'], aid: bigint) => {
      const given = answer(question({ policy: { otherAid, percentage: 80 }, course: { otherAid: aid } }));
      return [given.reimbursed?.minor, given.own?.minor];
    };
    expect(paid('DEDUCTED', 50_000n)).toEqual([40_000n, 10_000n]);
    expect(paid('IGNORED', 50_000n)).toEqual([50_000n, 0n]);
    expect(paid('IGNORED', 10_000n)).toEqual([80_000n, 10_000n]);
  });
});

describe('whatever the figures', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });
  const money = fc.option(amount.map((minor) => ({ minor, currency: 'USD' })));
  const rate = fc.nat(100);
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const costs = fc.record(
    Object.fromEntries(COST_KINDS.map((kind) => [kind, amount])) as Record<CostKind, typeof amount>,
  );
  const dates = fc.option(fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a })));
  const clauses = fc.record({
    costs: fc.dictionary(fc.constantFrom(...COST_KINDS), fc.record({ percentage: fc.option(rate), cap: money })),
    cap: money,
    yearCap: money,
    lifetimeCap: money,
    yearStart: fc.constantFrom('01-01', '07-01', '09-15'),
    countedBy: fc.constantFrom<PolicyClauses['countedBy']>('COURSE_END', 'PAYMENT', 'EXPENSE'),
    otherAid: fc.constantFrom<PolicyClauses['otherAid']>('DEDUCTED', 'IGNORED'),
    daysToPay: fc.option(fc.nat(90)),
  });
  const course: fc.Arbitrary<Partial<AskedCourse>> = fc
    .record({ costs, dates, share: rate })
    .map(({ costs: parts, dates: run, share }) => {
      const price = Object.values(parts).reduce((sum, each) => sum + each, 0n);
      return { costs: parts, dates: run, otherAid: (price * BigInt(share)) / 100n };
    });
  const used = fc.array(
    fc.record({
      yearFrom: fc.constantFrom('2026-01-01', '2027-01-01', '2026-07-01'),
      amount: amount.map((minor) => ({ minor, currency: 'USD' })),
    }),
    { maxLength: 3 },
  );
  const asking = (given: Partial<PolicyClauses>, about: Partial<AskedCourse>, before: Question['used']) =>
    answer(question({ policy: given, course: about, used: before }));

  it('the parts sum to the price exactly, none is negative, and no cap is passed', () => {
    fc.assert(
      fc.property(clauses, rate, course, used, (given, percentage, about, before) => {
        const found = asking({ ...given, percentage }, about, before);
        const price = Object.values(about.costs ?? {}).reduce((sum, each) => sum + each, 0n);
        const [reimbursed, own] = [found.reimbursed?.minor ?? -1n, found.own?.minor ?? -1n];
        expect(reimbursed + own + found.otherAid).toBe(price);
        const all = found.instalments.flatMap((each) => [each.reimbursed, each.own, each.left ?? 0n]);
        expect([reimbursed, own, ...all].filter((each) => each < 0n)).toEqual([]);
        if (found.answer !== 'NO' || found.instalments.length > 0) {
          const sum = (part: 'reimbursed' | 'own') => found.instalments.reduce((total, each) => total + each[part], 0n);
          expect([sum('reimbursed'), sum('own')]).toEqual([reimbursed, own]);
        }
        const spent = (year?: string) =>
          before
            .filter(({ yearFrom }) => year === undefined || yearFrom === year)
            .reduce((sum, each) => sum + each.amount.minor, 0n);
        const most = (cap: bigint, gone: bigint) => (gone < cap ? cap - gone : 0n);
        if (given.cap !== null) expect(reimbursed).toBeLessThanOrEqual(given.cap.minor);
        if (given.lifetimeCap !== null) expect(reimbursed).toBeLessThanOrEqual(most(given.lifetimeCap.minor, spent()));
        for (const each of found.instalments) {
          if (given.yearCap !== null)
            expect(each.reimbursed).toBeLessThanOrEqual(most(given.yearCap.minor, spent(each.yearFrom)));
        }
      }),
    );
  });

  it('a higher rate never brings less', () => {
    fc.assert(
      fc.property(clauses, rate, rate, course, used, (given, one, other, about, before) => {
        const at = (percentage: number) => asking({ ...given, percentage }, about, before).reimbursed?.minor ?? -1n;
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
      }),
    );
  });
});
