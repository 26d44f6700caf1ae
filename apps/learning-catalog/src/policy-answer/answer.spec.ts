import { formatMoney, type MinorMoney } from '../reimbursement/money';
import { answer } from './answer';
import { question, usd, type Asked } from './question.fixture';

const text = (money: MinorMoney | null) => (money === null ? null : formatMoney(money).amount);
const asked = (change: Asked) => {
  const given = answer(question(change));
  return [given.answer, given.clause, given.from, text(given.reimbursed), text(given.own)];
};

describe('what the employer pays for a course', () => {
  it('is a share, and the rest is the own part', () => {
    expect(asked({})).toEqual(['PARTLY', 'PERCENTAGE', null, '900.00', '100.00']);
  });

  it('is never above the cap', () => {
    expect(asked({ price: '1700.00' })).toEqual(['PARTLY', 'CAP', null, '1440.00', '260.00']);
    const { checks } = answer(question({ price: '1700.00' }));
    expect(checks.find(({ clause }) => clause === 'CAP')?.params).toEqual({ cap: '1440.00', currency: 'USD' });
  });

  it('is everything at a hundred per cent under the cap, and for a course that costs nothing', () => {
    expect(asked({ policy: { percentage: 100 } })).toEqual(['YES', null, null, '1000.00', '0.00']);
    expect(asked({ price: '0.00' })).toEqual(['YES', null, null, '0.00', '0.00']);
  });

  it('begins on the day the service is long enough, and says what it will be', () => {
    const started = { serviceDate: '2026-08-31' };
    expect(asked({ person: started, on: '2027-02-27' })).toEqual([
      'NOT_YET',
      'MONTHS_OF_SERVICE',
      '2027-02-28',
      '900.00',
      '100.00',
    ]);
    expect(asked({ person: started, on: '2027-02-28' })[0]).toBe('PARTLY');
  });

  it('promises nothing that waiting does not bring', () => {
    const started = { serviceDate: '2026-08-31' };
    const nothing = (policy: Asked['policy']) => asked({ person: started, policy: policy ?? {} });
    expect(nothing({ percentage: 0 })).toEqual(['NO', 'PERCENTAGE', null, '0.00', '1000.00']);
    expect(nothing({ validTo: '2027-02-27' })).toEqual(['NO', 'VALIDITY', null, '0.00', '1000.00']);
    expect(nothing({ validTo: '2027-02-28' })[0]).toBe('NOT_YET');
  });

  it('is nothing without a policy', () => {
    expect(asked({ policy: null })).toEqual(['NO', 'NO_POLICY', null, '0.00', '1000.00']);
  });

  it('is not guessed across currencies, nor for a person who has not arrived yet', () => {
    const euros = { minor: 100_000n, currency: 'EUR' };
    for (const policy of [{ cap: euros }, { yearCap: euros }, { costs: { exam: { percentage: null, cap: euros } } }]) {
      expect(asked({ policy })).toEqual(['UNKNOWN', 'CURRENCY', null, null, null]);
    }
    expect(asked({ person: null })).toEqual(['UNKNOWN', 'PERSON', null, null, null]);
  });

  it('counts on the best result, says what each brings, and that a withdrawal brings nothing', () => {
    const results = [
      { result: 'B', percentage: 50 },
      { result: 'A', percentage: 100 },
    ];
    const given = answer(question({ policy: { results } }));
    expect(text(given.reimbursed)).toBe('900.00');
    expect(given.byResult).toEqual([
      { result: 'B', reimbursed: 45_000n, own: 55_000n },
      { result: 'A', reimbursed: 90_000n, own: 10_000n },
      { result: 'WITHDRAWAL', reimbursed: 0n, own: 100_000n },
    ]);
  });
});

describe('a clause that stands in the way', () => {
  const dates = { start: '2027-01-12', end: '2027-04-12' };

  it.each<[string, Asked, string | null, string | null]>([
    ['CONTRACT', { person: { contract: 'CONTRACTOR' } }, 'OTHER_CONTRACT', null],
    ['MINIMUM_HOURS', { policy: { minimumWeeklyHours: 38.5 } }, 'MORE_HOURS', null],
    ['MINIMUM_FTE', { policy: { minimumFte: 0.5 }, person: { fte: 0.4 } }, 'MORE_HOURS', null],
    [
      'STATUS_AT_START',
      { policy: { statusesAtStart: ['ACTIVE'] }, person: { status: 'NOTICE' } },
      'OTHER_STATUS',
      null,
    ],
    [
      'STATUS_AT_PAYMENT',
      { policy: { statusesAtPayment: ['ACTIVE'] }, person: { leftOn: '2027-04-11' }, course: { dates } },
      'OTHER_STATUS',
      null,
    ],
    ['PURPOSE', { policy: { purpose: 'CURRENT_JOB' }, course: { servesCurrentJob: false } }, 'OTHER_COURSE', null],
    ['PROVIDER', { policy: { providers: ['Riverside Academy'] } }, 'OTHER_PROVIDER', null],
    [
      'MONTHS_OF_SERVICE',
      { policy: { serviceCountedAt: 'START' }, person: { serviceDate: '2026-08-01' }, course: { dates } },
      'LATER_RUN',
      '2027-02-01',
    ],
    [
      'MONTHS_OF_SERVICE',
      { policy: { askUntilDaysBefore: 30 }, person: { serviceDate: '2026-06-14' }, course: { dates } },
      'LATER_RUN',
      '2027-01-13',
    ],
    ['ASK_UNTIL', { policy: { askUntilDaysBefore: 60 }, course: { dates } }, 'LATER_RUN', '2027-01-23'],
  ])('%s makes it NO, and says what would change it', (clause, given, change, startsFrom) => {
    const found = answer(question(given));
    expect([found.answer, found.clause, text(found.reimbursed), text(found.own)]).toEqual([
      'NO',
      clause,
      '0.00',
      '1000.00',
    ]);
    expect(found.change?.code).toBe(change);
    expect(found.change?.params['startsFrom'] ?? null).toBe(startsFrom);
  });

  it.each<[string, Asked]>([
    ['MINIMUM_HOURS', { policy: { minimumWeeklyHours: 20 }, person: { weeklyHours: null } }],
    ['PURPOSE', { policy: { purpose: 'ROLE_HERE' }, course: { servesCurrentJob: null, servesRoleHere: null } }],
  ])('%s about which nothing is known makes it UNKNOWN, with whom to ask', (clause, given) => {
    const found = answer(question(given));
    expect([found.answer, found.clause, found.reimbursed]).toEqual(['UNKNOWN', clause, null]);
    expect(found.policy?.contact).toBe('learning@clinic.example');
  });

  it('is none that is met on the very day or at the very figure', () => {
    const policy = {
      minimumWeeklyHours: 38,
      minimumFte: 1,
      statusesAtStart: ['ACTIVE' as const],
      purpose: 'ROLE_HERE' as const,
      providers: ['Harbor College'],
      askFromDaysBefore: 49,
      askUntilDaysBefore: 49,
    };
    const found = answer(
      question({ policy, course: { dates, servesCurrentJob: false }, person: { serviceDate: '2026-05-24' } }),
    );
    expect([found.answer, found.latestDayToAsk]).toEqual(['PARTLY', '2026-11-24']);
    const free = answer(question({ policy, course: { dates }, price: '0.00' }));
    expect(free.latestDayToAsk).toBeNull();
  });

  it('is none for a provider that is approved by its id, whatever it is called by now', () => {
    const policy = { providers: ['harbor'] };
    const called = (providerCode: string | null) => answer(question({ policy, course: { providerCode } }));
    expect(called('harbor').answer).not.toBe('NO');
    expect(called(null)).toMatchObject({ answer: 'NO', clause: 'PROVIDER' });
  });

  it('is none for a provider that has, or had, a name by which it is approved', () => {
    const policy = { providers: ['Harbor School'], providersMeant: ['harbor'] };
    const called = (providerCode: string | null) => answer(question({ policy, course: { providerCode } }));
    expect(called('harbor').answer).not.toBe('NO');
    for (const other of [null, 'riverside']) expect(called(other)).toMatchObject({ answer: 'NO', clause: 'PROVIDER' });
  });

  it('waits for the earliest day to ask', () => {
    const found = answer(question({ policy: { askFromDaysBefore: 30 }, course: { dates } }));
    expect([found.answer, found.clause, found.from]).toEqual(['NOT_YET', 'ASK_FROM', '2026-12-13']);
  });

  it('is none for what the employer demands: that it pays whole, and asks nothing back', () => {
    const policy = {
      mandatoryInFull: true,
      purpose: 'CURRENT_JOB' as const,
      providers: ['other'],
      repayMonths: 24,
    };
    const course = { mandatory: true, servesCurrentJob: false };
    for (const cap of [usd('1.00'), { minor: 100n, currency: 'EUR' }]) {
      const found = answer(question({ policy: { ...policy, cap, yearCap: cap }, course, price: '9000.00' }));
      expect([found.answer, text(found.reimbursed), found.repayment]).toEqual(['YES', '9000.00', []]);
    }
  });
});

describe('when money flows', () => {
  const dates = { start: '2027-01-12', end: '2027-03-20' };
  const flow = (policy: Asked['policy']) => {
    const { cashOut, cashOutOn, backBy } = answer(question({ policy: policy ?? {}, course: { dates } }));
    return [cashOut, cashOutOn, backBy];
  };

  it('the person lays out all that is reimbursed later, and the rest', () => {
    expect(flow({ daysToProve: 11, daysToPay: 30 })).toEqual([100_000n, '2027-01-12', '2027-04-30']);
    expect(flow({ daysToProve: 11 })).toEqual([100_000n, '2027-01-12', null]);
  });

  it.each(['DIRECT_BILL', 'ADVANCE'] as const)('with %s the person lays out the own part alone', (payment) => {
    expect(flow({ payment, daysToPay: 30 })).toEqual([10_000n, '2027-01-12', null]);
  });

  it('what leaving costs shrinks month by month, or stays whole', () => {
    const steps = (policy: Asked['policy']) => answer(question({ policy: policy ?? {} })).repayment;
    expect(steps({ repayMonths: 3 })).toEqual([
      { withinMonths: 1, amount: 90_000n },
      { withinMonths: 2, amount: 60_000n },
      { withinMonths: 3, amount: 30_000n },
    ]);
    expect(steps({ repayMonths: 3, repayCurve: 'WHOLE' })).toEqual([{ withinMonths: 3, amount: 90_000n }]);
    expect(steps({})).toEqual([]);
  });
});
