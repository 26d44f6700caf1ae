import { ALL_CONTRACTS, consume, ContractViolation, jsonSchemaOf, produce } from '@libs/contracts';
import fc from 'fast-check';
import { withoutOptionalFields, withUnknownFields } from './other-versions';
import { goldenStates, goldenStatesOf } from './golden-states';
import { statesOf } from './states-of';

const refusal = (call: () => unknown): ContractViolation => {
  try {
    call();
  } catch (error) {
    if (error instanceof ContractViolation) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

/** How often the field of a later version stands in a state. */
const additions = (state: unknown): number => JSON.stringify(state).split('"addedInAYear"').length - 1;

describe.each(goldenStates)('The golden state $file', ({ contract, state }) => {
  const schema = jsonSchemaOf(contract.schema);

  it('is produced unchanged', () => {
    expect(produce(contract, state)).toEqual(state);
  });

  it('with a field that its contract does not name, at any depth, is not produced', () => {
    const later = withUnknownFields(schema, state);
    const { violations } = refusal(() => produce(contract, later));
    expect(violations).toHaveLength(additions(later));
    for (const { field, message } of violations)
      expect(`${field} ${message}`).toMatch(/addedInAYear is not part of the contract$/);
  });

  it('is consumed from a later owner, and what that one added is stripped', () => {
    expect(consume(contract, withUnknownFields(schema, state))).toEqual(state);
  });

  it('is consumed from an earlier owner, who knew none of the optional fields', () => {
    const earlier = withoutOptionalFields(schema, state);
    expect(consume(contract, earlier)).toEqual(earlier);
  });

  it('names the field that is missing or wrong', () => {
    for (const field of ['id', 'version']) {
      expect(() => consume(contract, { ...state, [field]: undefined })).toThrow(ContractViolation);
      expect(() => consume(contract, { ...state, [field]: 'wrong' })).toThrow(`${field}: `);
    }
  });
});

describe.each(ALL_CONTRACTS)('Any state of $topic', (contract) => {
  const schema = jsonSchemaOf(contract.schema);

  it('as its JSON schema describes it, is understood by owners and readers of now, a year ago and in a year', () => {
    fc.assert(
      fc.property(statesOf(schema), (state) => {
        expect(produce(contract, state)).toEqual(state);
        expect(consume(contract, withUnknownFields(schema, state))).toEqual(state);
        const earlier = withoutOptionalFields(schema, state);
        expect(consume(contract, earlier)).toEqual(earlier);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Golden files', () => {
  const names = goldenStates.map(({ file }) => file);

  it('exist for every contract', () => {
    const [first = ''] = ALL_CONTRACTS.map(({ topic }) => topic).sort();
    const others = names.filter((name) => !name.startsWith(first));
    expect(() => goldenStatesOf(ALL_CONTRACTS, others)).toThrow(
      `${first} has no golden state: add libs/contracts/golden/`,
    );
  });

  it('stand for a contract that there is', () => {
    expect(() => goldenStatesOf(ALL_CONTRACTS, [...names, 'assessment.horoscope.v1.json'])).toThrow(
      'assessment.horoscope.v1.json stands for no contract',
    );
  });
});
