import { LocalizedTextScalar, Paginated, TextField } from '@libs/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '@libs/contracts';
import type { Skill } from './skill';

@ObjectType('SkillLevel', { description: "A step of a skill's own scale." })
export class SkillLevelView {
  @Field(() => Int, { description: 'Counted from 1; 0 means "not held".' })
  step!: number;

  @TextField()
  name!: LocalizedText;

  @TextField({ nullable: true, description: 'An example of what can be observed at this step.' })
  anchor!: LocalizedText | null;
}

@ObjectType('Skill', { description: 'An entry of the skill framework.' })
@Directive('@key(fields: "id")')
export class SkillView {
  @Field(() => ID)
  id!: string;

  @TextField()
  name!: LocalizedText;

  @TextField({ nullable: true })
  description!: LocalizedText | null;

  @Field(() => [SkillLevelView])
  levels!: SkillLevelView[];

  static of(skill: Skill): SkillView {
    return {
      id: skill.id,
      name: skill.name,
      description: skill.description,
      levels: skill.levels.map(({ step, name, anchor }) => ({ step, name, anchor: anchor ?? null })),
    };
  }
}

export const SkillConnection = Paginated(SkillView, 'Skill');

@InputType({ description: 'One step of a scale.' })
export class SkillLevelInput {
  @Field(() => Int)
  step!: number;

  @Field(() => LocalizedTextScalar)
  name!: LocalizedText;

  @Field(() => LocalizedTextScalar, { nullable: true })
  anchor?: LocalizedText;
}

@InputType({ description: 'One skill. A field left out keeps what it was; null clears it.' })
export class SkillRowInput {
  @Field(() => String)
  externalId!: string;

  @Field(() => LocalizedTextScalar)
  name!: LocalizedText;

  @Field(() => LocalizedTextScalar, { nullable: true })
  description?: LocalizedText | null;

  @Field(() => String, { nullable: true })
  framework?: string;

  @Field(() => String, { nullable: true })
  uri?: string | null;

  @Field(() => [SkillLevelInput])
  levels!: SkillLevelInput[];
}

@InputType()
export class ImportSkillsInput {
  @Field(() => [SkillRowInput], { description: 'At most 5,000.' })
  rows!: SkillRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same rows, the first answer is given again.',
  })
  idempotencyKey?: string;
}
