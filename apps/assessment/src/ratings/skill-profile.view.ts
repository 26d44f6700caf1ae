import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AudienceView } from '../sharing/share.view';
import type { LevelMap, SkillProfile } from './skill-profile';

export enum RatingSourceView {
  ASSUMED = 'ASSUMED',
  SELF = 'SELF',
  PEER = 'PEER',
  MANAGER = 'MANAGER',
  EVIDENCE = 'EVIDENCE',
}
registerEnumType(RatingSourceView, {
  name: 'RatingSource',
  description: 'Who said it; sources stand side by side and are never averaged.',
});

@ObjectType('Rating', { description: 'The effective level of one skill.' })
export class RatingView {
  skillId!: string;

  @Field(() => Int, { description: "A step of the skill's own scale." })
  level!: number;

  @Field(() => RatingSourceView)
  source!: RatingSourceView;

  @Field(() => LocalDateScalar)
  ratedOn!: string;

  @Field(() => AudienceView, { nullable: true, description: 'Who may see it; said to the person alone.' })
  audience!: AudienceView | null;

  @Field(() => Boolean, { description: 'True when only an assumed, stale or disputed rating says so.' })
  unconfirmed!: boolean;
}

@ObjectType('SkillProfile', { description: 'What a person holds. Seen by the person alone.' })
export class SkillProfileView {
  @Field(() => Int)
  version!: number;

  @Field(() => [RatingView])
  ratings!: RatingView[];

  static of({ version, own, audiences }: SkillProfile): SkillProfileView {
    const ratings = ratingsOf(own);
    for (const rating of ratings) rating.audience = AudienceView[audiences[rating.skillId] ?? 'SELF'];
    return { version, ratings };
  }
}

@InputType()
export class RateSkillInput {
  @Field(() => ID)
  skillId!: string;

  @Field(() => Int, { description: "A step of the skill's own scale; 0 = I do not hold it." })
  level!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType({ description: 'Wait for this version: views are current once they are based on it.' })
export class RateSkillPayload {
  @Field(() => Int)
  profileVersion!: number;
}

@InputType()
export class SetSkillAudienceInput {
  @Field(() => ID)
  skillId!: string;

  @Field(() => AudienceView)
  audience!: AudienceView;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType({ description: 'Wait for this version: views are current once they are based on it.' })
export class SetSkillAudiencePayload {
  @Field(() => Int)
  profileVersion!: number;
}

/** Levels as a list, in the order of skills' ids; without their audience. */
export function ratingsOf(levels: LevelMap): RatingView[] {
  return Object.entries(levels)
    .map(([skillId, { level, source, ratedOn, unconfirmed }]) => ({
      skillId,
      level,
      source: RatingSourceView[source],
      ratedOn,
      unconfirmed,
      audience: null,
    }))
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
}
