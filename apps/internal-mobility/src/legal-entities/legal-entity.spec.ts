import { LegalEntityV1, produce } from '@libs/contracts';
import { LegalEntity } from './legal-entity';
import { draftLegalEntity, type LegalEntityRow } from './legal-entity-row';

const row = (rest: Partial<LegalEntityRow> = {}): LegalEntityRow => ({
  externalId: 'clinic',
  name: 'Clinic GmbH',
  country: 'DE',
  ...rest,
});
const define = (given: LegalEntityRow) => {
  const { id, externalId, facts } = draftLegalEntity(given);
  return LegalEntity.define(id, externalId, facts);
};

describe('a legal entity', () => {
  it('has every rating by others off until it is set, and off again when cleared', () => {
    const clinic = define(row());
    expect(clinic).toMatchObject({ managerRatings: false, peerRatings: false });
    clinic.update(draftLegalEntity(row({ managerRatings: true })).facts);
    clinic.update(draftLegalEntity(row({ peerRatings: true })).facts);
    expect(clinic).toMatchObject({ version: 3, managerRatings: true, peerRatings: true });
    clinic.update(draftLegalEntity(row({ managerRatings: null })).facts);
    expect(clinic).toMatchObject({ managerRatings: false, peerRatings: true });
  });

  it('is published as its contract says, without its name', () => {
    const { id, ...state } = produce(LegalEntityV1, define(row({ managerRatings: true })).toPublicState());
    expect(id).toBe(draftLegalEntity(row()).id);
    expect(state).toEqual({ version: 1, country: 'DE', managerRatings: true, peerRatings: false });
  });

  it('says who is believed before whom where that is not as usual, and as usual again when cleared', () => {
    const clinic = define(row({ ratingPrecedence: ['SELF', 'EVIDENCE', 'PEER', 'MANAGER'] }));
    expect(produce(LegalEntityV1, clinic.toPublicState())).toMatchObject({
      precedence: ['SELF', 'EVIDENCE', 'PEER', 'MANAGER'],
    });
    expect(clinic.update(draftLegalEntity(row()).facts)).toBeNull();
    clinic.update(draftLegalEntity(row({ ratingPrecedence: null })).facts);
    expect(produce(LegalEntityV1, clinic.toPublicState())).not.toHaveProperty('precedence');
  });

  it('does not change when the same facts come again', () => {
    const clinic = define(row({ peerRatings: true }));
    expect(clinic.update(draftLegalEntity(row()).facts)).toBeNull();
    expect(clinic.version).toBe(1);
  });

  it.each([
    ['country', row({ country: 'de' })],
    ['name', row({ name: ' ' })],
    ['ratingPrecedence', row({ ratingPrecedence: ['SELF', 'EVIDENCE'] })],
    ['ratingPrecedence', row({ ratingPrecedence: ['SELF', 'SELF', 'PEER', 'MANAGER'] })],
    ['ratingPrecedence.0', row({ ratingPrecedence: ['ASSUMED' as 'SELF', 'EVIDENCE', 'PEER', 'MANAGER'] })],
  ])('is refused naming %s', (field, given) => {
    expect(() => draftLegalEntity(given)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field }) as object }) as Error,
    );
  });
});
