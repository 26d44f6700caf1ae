import fc from 'fast-check';
import { answer, policyFor, type PersonFacts, type PolicyInForce } from './answer';
import { formatMoney, parseMoney, type MinorMoney } from './money';

const usd = (amount: string): MinorMoney => parseMoney({ amount, currency: 'USD' }, 'price');
const policy: PolicyInForce = {
  legalEntity: null,
  contracts: ['PERMANENT'],
  monthsOfService: 6,
  percentage: 90,
  cap: usd('1440.00'),
  validTo: null,
};
const person: PersonFacts = { legalEntity: 'clinic', contract: 'PERMANENT', serviceDate: '2024-01-31' };
const asked = (change: {
  policy?: Partial<PolicyInForce> | null;
  person?: Partial<PersonFacts> | null;
  price?: string;
  on?: string;
}) => {
  const given = answer(
    change.policy === null ? null : { ...policy, ...change.policy },
    change.person === null ? null : { ...person, ...change.person },
    usd(change.price ?? '1000.00'),
    change.on ?? '2026-11-24',
  );
  const text = (money: MinorMoney | null) => (money === null ? null : formatMoney(money).amount);
  return [given.answer, given.clause, given.from, text(given.reimbursed), text(given.own)];
};

describe('what the employer pays for a course', () => {
  it('is a share, and the rest is the own part', () => {
    expect(asked({})).toEqual(['PARTLY', 'PERCENTAGE', null, '900.00', '100.00']);
  });

  it('is never above the cap', () => {
    expect(asked({ price: '1700.00' })).toEqual(['PARTLY', 'CAP', null, '1440.00', '260.00']);
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
    const nothing = (policyChange: Partial<PolicyInForce>) =>
      asked({ person: started, policy: policyChange, on: '2026-11-24' });
    expect(nothing({ percentage: 0 })).toEqual(['NO', 'PERCENTAGE', null, '0.00', '1000.00']);
    expect(nothing({ validTo: '2027-02-27' })).toEqual(['NO', 'VALIDITY', null, '0.00', '1000.00']);
    expect(nothing({ validTo: '2027-02-28' })[0]).toBe('NOT_YET');
  });

  it('is nothing for a contract that the policy does not name, and names the clause', () => {
    expect(asked({ person: { contract: 'CONTRACTOR' } })).toEqual(['NO', 'CONTRACT', null, '0.00', '1000.00']);
  });

  it('is nothing without a policy', () => {
    expect(asked({ policy: null })).toEqual(['NO', 'NO_POLICY', null, '0.00', '1000.00']);
  });

  it('is not guessed across currencies, nor for a person who has not arrived yet', () => {
    expect(asked({ policy: { cap: parseMoney({ amount: '1000', currency: 'EUR' }, 'cap') } })).toEqual([
      'UNKNOWN',
      'CURRENCY',
      null,
      null,
      null,
    ]);
    expect(asked({ person: null })).toEqual(['UNKNOWN', 'PERSON', null, null, null]);
  });

  it('sums to the price, stays under the cap and grows with the percentage, whatever the figures', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amounts, amounts, fc.nat(100), fc.nat(100), (price, cap, one, other) => {
        const at = (percentage: number) =>
          answer(
            { ...policy, percentage, cap: { minor: cap, currency: 'USD' } },
            person,
            { minor: price, currency: 'USD' },
            '2026-11-24',
          );
        const [low, high] = [at(Math.min(one, other)), at(Math.max(one, other))];
        expect((low.reimbursed?.minor ?? -1n) + (low.own?.minor ?? -1n)).toBe(price);
        expect(low.reimbursed?.minor ?? -1n).toBeLessThanOrEqual(cap);
        expect(high.reimbursed?.minor ?? -1n).toBeGreaterThanOrEqual(low.reimbursed?.minor ?? -1n);
      }),
    );
  });
});

describe('which policy holds', () => {
  const valid = (id: string, legalEntity: string | null, validFrom = '2026-01-01', validTo: string | null = null) => ({
    id,
    validFrom,
    validTo,
    clauses: { ...policy, legalEntity },
  });

  it("is the legal entity's own before the one for all, on the day asked", () => {
    const policies = [
      valid('a', null),
      valid('b', 'clinic'),
      valid('c', 'other'),
      valid('d', 'clinic', '2025-01-01', '2025-12-31'),
    ];
    expect(policyFor(policies, person, '2026-11-24')?.id).toBe('b');
    expect(policyFor(policies, person, '2025-06-01')?.id).toBe('d');
    expect(policyFor(policies, { ...person, legalEntity: 'else' }, '2026-11-24')?.id).toBe('a');
    expect(policyFor(policies, person, '2024-06-01')).toBeNull();
  });
});

describe('money', () => {
  it.each([
    ['USD', '1525.00', '1525.00'],
    ['USD', '7', '7.00'],
    ['JPY', '1525', '1525'],
    ['KWD', '0.005', '0.005'],
    ['EUR', '42000000.01', '42000000.01'],
  ])('keeps %s %s', (currency, amount, written) => {
    expect(formatMoney(parseMoney({ amount, currency }, 'price'))).toEqual({ amount: written, currency });
  });

  it.each([
    ['1.005', 'USD'],
    ['1.0', 'JPY'],
    ['-1', 'USD'],
    ['1e3', 'USD'],
    ['12,5', 'EUR'],
    ['NaN', 'EUR'],
    ['', 'EUR'],
  ])('refuses %s %s, naming the field', (amount, currency) => {
    expect(() => parseMoney({ amount, currency }, 'price')).toThrow('price.amount: must be a decimal');
  });
});
