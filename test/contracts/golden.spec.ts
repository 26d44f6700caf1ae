import { consume, ContractViolation, produce } from '@libs/contracts';
import { goldenStates } from './golden-states';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The state with a field that no contract names in every object of it, but in maps (ids or locales as keys). */
function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (!isObject(value)) return value;
  const isMap = Object.keys(value).every((key) => /^[0-9a-f-]{36}$|^[a-z]{2}$/.test(key));
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withUnknownFields(each)]));
  return isMap ? inner : { ...inner, addedInAYear: { of: 'a later version' } };
}

describe.each(goldenStates)('The contract $contract.topic', ({ contract, state }) => {
  it('produces its golden state unchanged', () => {
    expect(produce(contract, state)).toEqual(state);
  });

  it('refuses to produce a field that it does not name, at any depth', () => {
    expect(() => produce(contract, withUnknownFields(state))).toThrow('addedInAYear: is not part of the contract');
  });

  it('consumes what a later version adds, and strips it', () => {
    expect(consume(contract, withUnknownFields(state))).toEqual(state);
  });

  it('consumes a state without its optional fields', () => {
    const optional = Object.keys(state).filter((field) => consumes({ ...state, [field]: undefined }));
    const required = Object.fromEntries(Object.entries(state).filter(([field]) => !optional.includes(field)));
    expect(consume(contract, required)).toEqual(required);
  });

  it('names the field that is missing or wrong', () => {
    for (const field of ['id', 'version']) {
      expect(() => consume(contract, { ...state, [field]: undefined })).toThrow(ContractViolation);
      expect(() => consume(contract, { ...state, [field]: 'wrong' })).toThrow(`${field}: `);
    }
  });

  function consumes(candidate: unknown): boolean {
    try {
      consume(contract, candidate);
      return true;
    } catch {
      return false;
    }
  }
});
