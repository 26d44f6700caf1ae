import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RatingSourceView } from '../ratings/skill-profile.view';
import type { Standing } from './standing';
import type { Statement } from './statement';

const StandingEnum = {
  COUNTS: 'COUNTS',
  OUTRANKED: 'OUTRANKED',
  NOT_SEEN: 'NOT_SEEN',
  DISPUTED: 'DISPUTED',
  SWITCHED_OFF: 'SWITCHED_OFF',
  NOT_SURE: 'NOT_SURE',
} as const satisfies Record<Standing, Standing>;
registerEnumType(StandingEnum, {
  name: 'StatementStanding',
  description: 'Why a statement is the level of its skill, or is not.',
  valuesMap: {
    COUNTS: { description: 'It is the level of the skill.' },
    OUTRANKED: {
      description:
        'Another one goes before it: evidence, managers, peers, oneself, in this order, and of one source the youngest.',
    },
    NOT_SEEN: { description: 'It waits until I have read it: answerRating.' },
    DISPUTED: {
      description: 'I say that it is not so: it counts only where I let it stand before and nothing else does.',
    },
    SWITCHED_OFF: { description: 'My company lets no such word count.' },
    NOT_SURE: { description: 'It says no level.' },
  },
});

export enum StatementAnswerView {
  SEEN = 'SEEN',
  DISPUTED = 'DISPUTED',
}
registerEnumType(StatementAnswerView, {
  name: 'RatingAnswer',
  description: 'SEEN: I have read it, and after a dispute: it stands after all. DISPUTED: it is not so.',
});

@ObjectType('RatingStatement', { description: 'What somebody said of one skill of mine.' })
export class RatingStatementView {
  @Field(() => ID)
  id!: string;

  skillId!: string;

  @Field(() => RatingSourceView, { description: 'Who said it.' })
  source!: Statement['source'];

  @Field(() => Int, { nullable: true, description: "A step of the skill's own scale; null: not sure." })
  level!: number | null;

  @Field(() => LocalDateScalar, { description: 'When it was said.' })
  ratedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When I said that I have read it; null before, and for what needs no reading.',
  })
  seenOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When I said that it is not so; null where I did not.' })
  disputedOn!: string | null;

  @Field(() => StandingEnum, { description: 'Whether it is the level of the skill, or why not.' })
  standing!: Standing;
}

@InputType()
export class AnswerRatingInput {
  @Field(() => ID, { description: 'A statement of a manager or a peer about a skill of mine.' })
  statementId!: string;

  @Field(() => StatementAnswerView)
  answer!: StatementAnswerView;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType({ description: 'The level of the skill follows at once after.' })
export class AnswerRatingPayload {
  @Field(() => ID)
  statementId!: string;
}
