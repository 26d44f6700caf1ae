import type { SkillProfileV1 } from '@libs/contracts';
import { shownLevels } from './shown-levels';

const held = (level: number) => ({ level, source: 'SELF' as const, ratedOn: '2026-01-01', unconfirmed: false });
const profile: SkillProfileV1 = {
  id: '018f0000-0000-7000-8000-0000000000a1',
  version: 1,
  own: { kept: held(4), triage: held(3) },
  shared: { triage: held(1) },
  discoverable: { triage: held(2), records: held(1) },
  sharedWith: [],
  records: {
    own: { credentials: [{ type: 'kept' }], education: [{ level: 8 }] },
    shared: { education: [{ level: 6, field: 'nursing' }] },
    discoverable: { credentials: [{ type: 'licence' }], education: [{ level: 3 }] },
  },
};

describe('what a person shows', () => {
  it('is the highest that anybody may see, by skill, credential and education', () => {
    expect(shownLevels(profile)).toEqual({
      'CREDENTIAL licence': 1,
      'EDUCATION ANY': 6,
      'EDUCATION nursing': 6,
      'SKILL records': 1,
      'SKILL triage': 2,
    });
  });

  it('is the same whatever they keep to themselves', () => {
    const records = profile.records && { ...profile.records, own: {} };
    expect(shownLevels({ ...profile, own: {}, records })).toEqual(shownLevels(profile));
  });
});
