import { SkillProfileV1, SkillV1, type Contract } from '@libs/contracts';
import { refuseMissingRestatements, Restatement } from './restatement';

class RestateSkills extends Restatement {
  readonly contract = SkillV1;

  page(): Promise<[]> {
    return Promise.resolve([]);
  }
}

describe('the topics that a service owns', () => {
  const refuse = (owned: readonly Contract[], count: number) => () => {
    const restatements = Array.from({ length: count }, () => new RestateSkills());
    refuseMissingRestatements(owned, restatements);
  };

  it('are each restated by one class', () => {
    expect(refuse([SkillV1], 1)).not.toThrow();
  });

  it('keep the process from starting when nobody restates one, and say what to list', () => {
    expect(refuse([SkillV1, SkillProfileV1], 1)).toThrow(
      'assessment.skill-profile.v1 has 0 restatements: list one in MessagingModule.forRoot',
    );
  });

  it('keep the process from starting when two restate one', () => {
    expect(refuse([SkillV1], 2)).toThrow('assessment.skill.v1 has 2 restatements');
  });
});
