import { LocalDateScalar } from '@libs/subgraph';
import { Field, InputType, Int } from '@nestjs/graphql';
import { RatingSourceView } from '../ratings/skill-profile.view';
import type { ImportedSource } from './imported-rating';
import type { RatingRow } from './rating-row';

@InputType({ description: 'One rating. It is never changed: what is said later is another one.' })
export class RatingRowInput implements RatingRow {
  @Field(() => String, { description: "The other system's id of this rating; never used again for another one." })
  externalId!: string;

  @Field(() => String, { description: 'External id of the person who is rated.' })
  person!: string;

  @Field(() => String, { description: 'External id of the skill.' })
  skill!: string;

  @Field(() => RatingSourceView, { description: 'SELF, PEER, MANAGER or EVIDENCE.' })
  source!: ImportedSource;

  @Field(() => Int, { nullable: true, description: "A step of the skill's own scale; 0 = not held." })
  level?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True instead of a level.' })
  notSure?: boolean | null;

  @Field(() => LocalDateScalar, { description: 'When it was said.' })
  ratedOn!: string;
}

@InputType({ description: 'At most 5,000 ratings.' })
export class ImportRatingsInput {
  @Field(() => [RatingRowInput], { description: 'The ratings, in any order.' })
  rows!: RatingRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
