import { produce, SkillProfileV1 } from '@libs/contracts';
import { SkillProfile } from './skill-profile';

const EMPLOYEE = '018f0000-0000-7000-8000-000000000001';
const triage = { id: '018f0000-0000-7000-8000-0000000000a1', highestLevel: 4, retired: false };
const records = { id: '018f0000-0000-7000-8000-0000000000a2', highestLevel: 5, retired: false };

describe('a skill profile', () => {
  it('holds the last rating of each skill and counts a version for each', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 2, '2026-01-10');
    profile.rate(records, 1, '2026-01-11');
    profile.rate(triage, 3, '2026-02-01');
    expect(profile.version).toBe(3);
    expect(profile.own[triage.id]).toEqual({ level: 3, source: 'SELF', ratedOn: '2026-02-01', unconfirmed: false });
  });

  it('says no more of a skill that is rated as not held', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 2, '2026-01-10');
    profile.rate(triage, 0, '2026-01-11');
    expect(profile.own).toEqual({});
  });

  it('shares nothing that was not shared', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 4, '2026-01-10');
    expect(profile.toPublicState()).toMatchObject({ shared: {}, discoverable: {}, sharedWith: [] });
  });

  it('is published as its contract says', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 4, '2026-01-10');
    expect(produce(SkillProfileV1, profile.toPublicState())).toEqual(profile.toPublicState());
  });

  it.each([-1, 5, 1.5])('refuses level %d on a scale of four, naming field and range', (level) => {
    expect(() => SkillProfile.empty(EMPLOYEE).rate(triage, level, '2026-01-10')).toThrow(
      'level: must be from 0 (not held) to 4',
    );
  });

  it('refuses a retired skill', () => {
    expect(() => SkillProfile.empty(EMPLOYEE).rate({ ...triage, retired: true }, 1, '2026-01-10')).toThrow(
      'no longer in use',
    );
  });

  it('turns a rating unconfirmed on the day it is two years old, and not a day before', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 3, '2024-06-15');
    profile.rate(records, 1, '2025-01-01');
    expect(profile.nextStaleOn).toBe('2026-06-15');
    expect(profile.age('2026-06-14')).toBeNull();
    expect(profile.age('2026-06-15')).toBe('assessment.skill-profile.aged');
    expect(profile.own[triage.id]?.unconfirmed).toBe(true);
    expect(profile.own[records.id]?.unconfirmed).toBe(false);
    expect(profile.nextStaleOn).toBe('2027-01-01');
    expect(profile.age('2026-06-15')).toBeNull();
  });
});
