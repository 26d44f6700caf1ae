import { AccessGrantV1, produce } from '@libs/contracts';
import { AccessGrant, type AccessGrantFacts } from './access-grant';

const [ID, PERSON] = ['0f0c1d2e-3a4b-5c6d-8e7f-000000000001', '0f0c1d2e-3a4b-5c6d-8e7f-000000000002'];
const FACTS: AccessGrantFacts = { personId: PERSON, role: 'HR_PARTNER', scopeUnit: 'surgery', revoked: false };

describe('an access grant', () => {
  it('is published as its contract demands, with and without a unit', () => {
    const grant = AccessGrant.grant(ID, 'grant-7', FACTS);
    const within = { id: ID, version: 1, personId: PERSON, role: 'HR_PARTNER', scopeUnit: 'surgery', revoked: false };
    expect(produce(AccessGrantV1, grant.toPublicState())).toEqual(within);
    grant.update({ ...FACTS, scopeUnit: null });
    const { scopeUnit: _, ...everywhere } = within;
    expect(produce(AccessGrantV1, grant.toPublicState())).toEqual({ ...everywhere, version: 2 });
  });

  it('says that it was revoked once, and nothing when nothing changed', () => {
    const grant = AccessGrant.grant(ID, 'grant-7', FACTS);
    expect(grant.update(FACTS)).toBeNull();
    expect(grant.update({ ...FACTS, revoked: true })).toBe('internal-mobility.access-grant.revoked');
    expect(grant.update({ ...FACTS, role: 'AUDITOR', revoked: true })).toBe('internal-mobility.access-grant.changed');
    expect(grant.version).toBe(3);
  });
});
