import type { Band } from '@libs/requirements';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BandEnum } from '../fit/fit.view';
import { SkillReference } from '../skills/skill-reference.view';
import type { SteppingStone } from './stepping-stones';

@ObjectType('ExercisedSkill', {
  description: 'A skill that the goal asks for, you lack, and the job on the way asks for.',
})
export class ExercisedSkillView {
  @Field(() => SkillReference, { description: 'Which skill.' })
  skill!: SkillReference;

  @Field(() => Int, { description: 'The level you hold.' })
  from!: number;

  @Field(() => Int, { description: 'The level that the job asks for, as far as the goal needs it.' })
  to!: number;

  @Field(() => Int, { description: 'The level that the goal asks for.' })
  required!: number;
}

@ObjectType('SteppingStone', { description: 'An opening on the way to one that you cannot take yet.' })
export class SteppingStoneView {
  @Field(() => BandEnum, { description: 'How you stand to it: READY or ONE_GAP_AWAY.' })
  band!: Band;

  @Field(() => [ExercisedSkillView], { description: 'What of the goal it exercises.' })
  exercises!: ExercisedSkillView[];

  @Field(() => Int, {
    description: 'Per mille of the skills missing for the goal, by their weight, that it exercises.',
  })
  closes!: number;

  openingId!: string;
}

export function stoneView({ exercises, ...stone }: SteppingStone): SteppingStoneView {
  return { ...stone, exercises: exercises.map(({ skillId, ...levels }) => ({ ...levels, skill: { id: skillId } })) };
}
