import { EligibilityPolicy, type EligibilityPolicyFacts } from './eligibility-policy';

const define = (facts: EligibilityPolicyFacts = {}) =>
  EligibilityPolicy.define('P-1', { validFrom: '2026-01-01', ...facts });

describe('an eligibility policy', () => {
  it('asks nothing that was not stated', () => {
    const { clauses, validTo, version } = define({ monthsInRole: 12 });
    expect(clauses).toMatchObject({ legalEntity: null, monthsInRole: 12, monthsOfService: null, contracts: [] });
    expect({ validTo, version }).toEqual({ validTo: null, version: 1 });
  });

  it('keeps what is left out, drops what is null, and does not change when the same comes again', () => {
    const policy = define({ monthsInRole: 12, monthsOfService: 6 });
    expect(policy.update({ monthsInRole: 12, validFrom: '2026-01-01' })).toBeNull();
    expect(policy.update({ monthsInRole: null })).toBe('internal-mobility.eligibility-policy.changed');
    expect(policy.clauses).toMatchObject({ monthsInRole: null, monthsOfService: 6 });
    expect(policy.version).toBe(2);
  });

  it.each<[string, EligibilityPolicyFacts]>([
    ['validFrom', { validFrom: undefined }],
    ['validTo', { validTo: '2025-12-31' }],
    ['waiverBy', { waivable: ['STATUS'] }],
    ['waiverBy', { waiverBy: 'HR_ADMIN' }],
  ])('is refused naming %s', (field, facts) => {
    expect(() => define(facts)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field }) as object }) as Error,
    );
  });
});
