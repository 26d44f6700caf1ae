import { EligibilityPolicy, type EligibilityPolicyFacts } from './eligibility-policy';
import { policyInForce, type PolicyQuestion } from './policy-in-force';

const policy = (externalId: string, facts: EligibilityPolicyFacts = {}) =>
  EligibilityPolicy.define(externalId, { validFrom: '2026-01-01', ...facts });
const question: PolicyQuestion = { legalEntity: 'clinic', contract: 'PERMANENT', asOf: '2026-06-01' };
const counting = (policies: readonly EligibilityPolicy[], asked: Partial<PolicyQuestion> = {}) =>
  policyInForce(policies, { ...question, ...asked })?.externalId ?? null;

describe('the eligibility policy that counts', () => {
  const forAll = policy('all');
  const forTemps = policy('temps', { forContracts: ['TEMPORARY', 'PERMANENT'] });
  const ofClinic = policy('clinic', { legalEntity: 'clinic' });

  it('is the one of the company, then the one that names the contract, then the one for all', () => {
    expect(counting([forAll, forTemps, ofClinic])).toBe('clinic');
    expect(counting([forAll, forTemps, ofClinic], { legalEntity: 'laboratory' })).toBe('temps');
    expect(counting([forAll, forTemps, ofClinic], { legalEntity: null, contract: 'APPRENTICE' })).toBe('all');
  });

  it('is none before the first day, after the last one, and for a contract that nobody named', () => {
    const year = policy('year', { validTo: '2026-12-31' });
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((asOf) => counting([year], { asOf }))).toEqual([null, 'year', 'year', null]);
    expect(counting([forTemps], { contract: 'APPRENTICE' })).toBeNull();
  });

  it('is the younger of two that are equally near, whatever their order', () => {
    const younger = policy('a-younger', { validFrom: '2026-05-01' });
    expect(counting([forAll, younger])).toBe('a-younger');
    expect(counting([younger, forAll])).toBe('a-younger');
    expect(counting([policy('b'), policy('a')])).toBe('a');
  });
});
