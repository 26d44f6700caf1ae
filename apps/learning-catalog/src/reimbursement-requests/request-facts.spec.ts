import { afterStep, checkRequest, NOTHING_YET, stateOf, type RequestFacts, type StepTaken } from './request-facts';

const TODAY = '2026-11-25';
const nothing: RequestFacts = { ...NOTHING_YET, courseId: '018f0000-0000-7000-8000-0000000000c1' };
const amount = { amount: '900.00', currency: 'USD' };
const step = (name: StepTaken['step'], on: string, given: StepTaken['amount'] = null): StepTaken => {
  return { step: name, on, amount: given };
};
const after = (...steps: StepTaken[]) => steps.reduce((facts, each) => afterStep(facts, each), nothing);

describe('what became of a request', () => {
  it('is the last thing that counts, with the day of each', () => {
    const asked = step('ASKED', '2026-10-01');
    const approved = step('APPROVED', '2026-10-20', amount);
    expect(stateOf(after(asked))).toBe('ASKED');
    expect(after(asked, approved)).toMatchObject({ askedOn: '2026-10-01', decidedOn: '2026-10-20', amount });
    expect(stateOf(after(asked, approved, step('APPLIED', '2026-10-21')))).toBe('APPROVED');
    expect(stateOf(after(step('APPLIED', '2026-10-21')))).toBe('APPLIED');
    expect(stateOf(after(asked, approved, step('WITHDRAWN', '2026-11-01')))).toBe('WITHDRAWN');
  });

  it('begins anew when somebody asks again, and keeps no amount of a decision that was turned', () => {
    const before = [step('ASKED', '2026-10-01'), step('APPROVED', '2026-10-20', amount)];
    expect(after(...before, step('WITHDRAWN', '2026-10-22'), step('ASKED', '2026-11-01'))).toEqual({
      ...nothing,
      askedOn: '2026-11-01',
    });
    expect(after(...before, step('DECLINED', '2026-10-30'))).toMatchObject({ decision: 'DECLINED', amount: null });
  });

  it.each<[string, Partial<RequestFacts>]>([
    ['askedOn', {}],
    ['askedOn', { askedOn: '2026-11-26' }],
    ['decidedOn', { askedOn: '2026-11-01', decision: 'DECLINED', decidedOn: '2026-10-31' }],
    ['decidedOn', { decision: 'DECLINED' }],
    ['decision', { decidedOn: '2026-11-01' }],
    ['withdrawnOn', { withdrawnOn: '2026-11-01' }],
    ['withdrawnOn', { askedOn: '2026-11-02', withdrawnOn: '2026-11-01' }],
    ['amount', { decision: 'APPROVED', decidedOn: '2026-11-01' }],
    ['amount', { askedOn: '2026-11-01', amount }],
    ['amount.amount', { decision: 'APPROVED', decidedOn: '2026-11-01', amount: { amount: '-1', currency: 'USD' } }],
  ])('is refused by %s where it cannot be', (field, facts) => {
    expect(() => {
      checkRequest({ ...nothing, ...facts }, TODAY);
    }).toThrow(new RegExp(`^${field}: `));
  });

  it('has an amount with an approval alone', () => {
    expect(() => after(step('ASKED', '2026-10-01', amount))).toThrow('amount: ');
    expect(() => {
      checkRequest(after(step('APPROVED', TODAY, amount)), TODAY);
    }).not.toThrow();
  });
});
