import { produce, SkillProfileV1 } from '@libs/contracts';
import { said } from '../rating-statements/statement';
import { SkillProfile } from './skill-profile';

const EMPLOYEE = '018f0000-0000-7000-8000-000000000001';
const triage = { id: '018f0000-0000-7000-8000-0000000000a1', highestLevel: 4, retired: false };
const records = { id: '018f0000-0000-7000-8000-0000000000a2', highestLevel: 5, retired: false };

describe('a skill profile', () => {
  it('holds the last rating of each skill and counts a version for each', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 2, '2026-01-10', []);
    profile.rate(records, 1, '2026-01-11', []);
    profile.rate(triage, 3, '2026-02-01', []);
    expect(profile.version).toBe(3);
    expect(profile.own[triage.id]).toEqual({ level: 3, source: 'SELF', ratedOn: '2026-02-01', unconfirmed: false });
  });

  it('says no more of a skill that is rated as not held', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 2, '2026-01-10', []);
    profile.rate(triage, 0, '2026-01-11', []);
    expect(profile.own).toEqual({});
  });

  it('shares nothing that was not shared', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 4, '2026-01-10', []);
    expect(profile.toPublicState()).toMatchObject({ shared: {}, discoverable: {}, sharedWith: [] });
  });

  it('is published as its contract says', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 4, '2026-01-10', []);
    expect(produce(SkillProfileV1, profile.toPublicState())).toEqual(profile.toPublicState());
  });

  it.each([-1, 5, 1.5])('refuses level %d on a scale of four, naming field and range', (level) => {
    expect(() => SkillProfile.empty(EMPLOYEE).rate(triage, level, '2026-01-10', [])).toThrow(
      'level: must be from 0 (not held) to 4',
    );
  });

  it('refuses a retired skill', () => {
    expect(() => SkillProfile.empty(EMPLOYEE).rate({ ...triage, retired: true }, 1, '2026-01-10', [])).toThrow(
      'no longer in use',
    );
  });

  it('turns a rating unconfirmed on the day it is two years old, and not a day before', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.rate(triage, 3, '2024-06-15', []);
    profile.rate(records, 1, '2025-01-01', []);
    expect(profile.nextStaleOn).toBe('2026-06-15');
    expect(profile.age('2026-06-14')).toBeNull();
    expect(profile.age('2026-06-15')).toBe('assessment.skill-profile.aged');
    expect(profile.own[triage.id]?.unconfirmed).toBe(true);
    expect(profile.own[records.id]?.unconfirmed).toBe(false);
    expect(profile.nextStaleOn).toBe('2027-01-01');
    expect(profile.age('2026-06-15')).toBeNull();
  });

  it('assumes a level where nothing was said, for the person alone, and lets go of it', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    const assumed = (skillId: string, level: number) => ({ skillId, level, since: '2025-07-01' });
    const own = {
      ...said({ id: 'own', skillId: triage.id, source: 'SELF', level: 1, ratedOn: '2026-01-10' }, []),
      level: 1,
    };
    const take = (of: SkillProfile, ...levels: ReturnType<typeof assumed>[]) =>
      of.adopt(new Map([[triage.id, own]]), levels, '2026-01-10');
    profile.rate(triage, 1, '2026-01-10', []);
    profile.setAudience(records.id, 'DISCOVERABLE');
    expect(take(profile, assumed(triage.id, 4), assumed(records.id, 2))).toBe('assessment.skill-profile.rated');
    expect(profile.own).toMatchObject({
      [triage.id]: { level: 1, source: 'SELF' },
      [records.id]: { level: 2, source: 'ASSUMED', unconfirmed: true },
    });
    expect(profile.discoverable).toEqual({});
    expect(take(profile, assumed(records.id, 2))).toBeNull();
    take(profile);
    expect(Object.keys(profile.own)).toEqual([triage.id]);
  });

  it('makes an assumed or stale level one of the person when they confirm it, once', () => {
    const profile = SkillProfile.empty(EMPLOYEE);
    profile.adopt(new Map(), [{ skillId: triage.id, level: 3, since: '2020-07-01' }], '2026-01-09');
    const confirmed = profile.confirm(triage, null, '2026-01-10', []);
    expect(confirmed).toMatchObject({
      rating: { level: 3, source: 'SELF' },
      event: 'assessment.skill-profile.confirmed',
    });
    const own = said({ id: 'own', skillId: triage.id, source: 'SELF', level: 3, ratedOn: '2026-01-10' }, []);
    expect(profile.confirm(triage, null, '2026-01-11', [own])).toBeNull();
    profile.age('2028-01-10');
    profile.confirm(triage, 2, '2028-01-11', []);
    expect(profile.own[triage.id]).toEqual({ level: 2, source: 'SELF', ratedOn: '2028-01-11', unconfirmed: false });
    expect(() => profile.confirm(records, null, '2028-01-11', [])).toThrow('No level of this skill is known');
  });
});
