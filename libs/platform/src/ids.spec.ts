import { newId, partId, personId, referenceId } from './ids';

const [HERE, THERE] = ['b1f1d5a2-43f1-4ad3-b0b1-52d6f2c7a111', 'b1f1d5a2-43f1-4ad3-b0b1-52d6f2c7a112'];

describe('ids', () => {
  it('of new things are unique and sort by the time of their birth', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('of imported things are what they were yesterday, in every service', () => {
    expect(referenceId('skill', 'triage')).toBe(referenceId('skill', 'triage'));
    expect(referenceId('skill', 'triage')).toBe('06af907e-8d09-5a76-8366-bac99da947b9');
  });

  it('do not change with blanks around the external id or the way an accent is written', () => {
    expect(referenceId('skill', ' Caf\u00e9 ')).toBe(referenceId('skill', 'Cafe\u0301'));
  });

  it('differ by case, kind and source', () => {
    const ids = [
      referenceId('skill', 'a'),
      referenceId('skill', 'A'),
      referenceId('job-role', 'a'),
      referenceId('skill', 'a', 'lms'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of people cannot be told without the namespace of the deployment', () => {
    expect(personId(HERE, 'employee', '1001')).toBe(personId(HERE, 'employee', '1001'));
    expect(personId(HERE, 'employee', '1001')).not.toBe(personId(THERE, 'employee', '1001'));
  });

  it('of parts follow from their owner and name', () => {
    expect(partId(HERE, 'x')).toBe(partId(HERE, 'x'));
    expect(new Set([partId(HERE, 'x'), partId(HERE, 'y'), partId(THERE, 'x')]).size).toBe(3);
  });
});
