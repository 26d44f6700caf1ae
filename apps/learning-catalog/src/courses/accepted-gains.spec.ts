import { accepting, givingUp, withAccepted } from './accepted-gains';

const triage = { skillId: 'triage', fromLevel: 0, toLevel: 2 };
const records = { skillId: 'records', fromLevel: 0, toLevel: 1 };
const licence = { kind: 'CREDENTIAL', subject: 'licence', level: 1 } as const;
const SUGGESTED = { origin: 'SUGGESTED' } as const;
const NONE = { outcomes: [], awards: [] };

describe('what a course is accepted to give', () => {
  it('says so, and a second word on the same counts', () => {
    const once = accepting(NONE, { outcome: triage });
    expect(once.outcomes).toEqual([{ ...triage, ...SUGGESTED }]);
    expect(accepting(once, { outcome: { ...triage, toLevel: 3 } }).outcomes).toEqual([
      { ...triage, toLevel: 3, ...SUGGESTED },
    ]);
    const licensed = accepting(NONE, { award: licence });
    expect(licensed.awards).toEqual([{ ...licence, ...SUGGESTED }]);
    const exam = { ...licence, kind: 'CREDENTIAL_ELIGIBILITY' } as const;
    expect(accepting(licensed, { award: exam }).awards).toEqual([{ ...exam, ...SUGGESTED }]);
  });

  it('never stands in place of what the catalogue declares', () => {
    const declared = { outcomes: [triage], awards: [] };
    expect(accepting(declared, { outcome: { ...triage, toLevel: 3 } })).toEqual(declared);
    expect(givingUp(declared, { outcome: triage })).toEqual(declared);
  });

  it('outlives a catalogue that is silent, and yields where it speaks of the same', () => {
    const before = accepting(accepting(NONE, { outcome: triage }), { award: licence });
    expect(withAccepted(NONE, before)).toEqual(before);
    expect(withAccepted({ outcomes: [{ ...triage, toLevel: 4 }, records] }, before)).toEqual({
      outcomes: [{ ...triage, toLevel: 4 }, records],
    });
    expect(withAccepted({ outcomes: [records] }, before).outcomes).toEqual([records, { ...triage, ...SUGGESTED }]);
  });

  it('goes when it is given up', () => {
    const both = accepting(accepting(NONE, { outcome: triage }), { award: licence });
    expect(givingUp(givingUp(both, { outcome: triage }), { award: licence })).toEqual(NONE);
  });
});
