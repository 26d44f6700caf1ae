import { produce, SkillV1 } from '@libs/contracts';
import { Skill, type SkillFacts } from './skill';

const triage: SkillFacts = {
  name: { en: 'Triage' },
  description: null,
  framework: 'TEST',
  uri: null,
  levels: [
    { step: 1, name: { en: 'Assisted' } },
    { step: 2, name: { en: 'Independent' }, anchor: { en: 'Does it alone.' } },
  ],
};

describe('a skill', () => {
  it('has the id that every service derives from its external id', () => {
    expect(Skill.define(' triage ', triage).id).toBe(Skill.define('triage', triage).id);
  });

  it('is published as its contract says', () => {
    const state = Skill.define('triage', triage).toPublicState();
    expect(produce(SkillV1, state)).toEqual(state);
  });

  it('does not change when it is stated again', () => {
    const skill = Skill.define('triage', triage);
    expect(skill.change(structuredClone(triage))).toBeNull();
    expect(skill.version).toBe(1);
  });

  it('counts a version for each change', () => {
    const skill = Skill.define('triage', triage);
    expect(skill.change({ ...triage, name: { en: 'Sorting' } })).toBe('assessment.skill.changed');
    expect(skill.version).toBe(2);
  });

  it('refuses a scale with a hole and names the step', () => {
    const holed = {
      ...triage,
      levels: [
        { step: 1, name: { en: 'a' } },
        { step: 3, name: { en: 'b' } },
      ],
    };
    expect(() => Skill.define('triage', holed)).toThrow('levels.1.step: must be 2');
  });

  it('refuses a skill without a scale', () => {
    expect(() => Skill.define('triage', { ...triage, levels: [] })).toThrow('levels: a scale has 1 to 10 steps');
  });
});
