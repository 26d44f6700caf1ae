import { PageArgs } from '@libs/subgraph';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CourseGainKind } from '../courses/course.view';
import type { DecidedOutcomes } from './decide-suggested-outcomes';
import { SuggestedOutcomeStateView, SuggestedOutcomeView } from './suggested-outcome.view';

@ArgsType()
export class SuggestedOutcomesArgs extends PageArgs {
  @Field(() => SuggestedOutcomeStateView, { defaultValue: SuggestedOutcomeStateView.WAITING })
  state: SuggestedOutcomeStateView = SuggestedOutcomeStateView.WAITING;

  @Field(() => String, { nullable: true, description: 'Of the courses of this provider alone.' })
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a skill.' })
  skill?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Each of these words stands in the title, in any language, or in the name of the provider.',
  })
  search?: string | null;
}

export enum OutcomeDecisionView {
  ACCEPT = 'ACCEPT',
  REFUSE = 'REFUSE',
}
registerEnumType(OutcomeDecisionView, { name: 'OutcomeDecision', description: 'What to do with a suggested outcome.' });

@InputType()
export class DecideSuggestedOutcomeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => OutcomeDecisionView)
  decision!: OutcomeDecisionView;

  @Field(() => CourseGainKind, {
    nullable: true,
    description: 'To accept a credential as the right to sit its exam, or the other way about.',
  })
  kind?: CourseGainKind | null;

  @Field(() => Int, { nullable: true, description: 'To accept it from another level than suggested; 0 unless said.' })
  fromLevel?: number | null;

  @Field(() => Int, { nullable: true, description: 'To accept it up to another level or step than suggested.' })
  toLevel?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same body, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@InputType()
export class DecideSuggestedOutcomesInput {
  @Field(() => String, { description: 'As the courses name it.' })
  provider!: string;

  @Field(() => OutcomeDecisionView)
  decision!: OutcomeDecisionView;

  @Field(() => Int, { nullable: true, description: 'Only those at least so strong, 0 to 1,000; all unless told.' })
  atLeast?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same body, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType('DecideSuggestedOutcomePayload')
export class DecideSuggestedOutcomePayload {
  @Field(() => SuggestedOutcomeView)
  suggestedOutcome!: SuggestedOutcomeView;
}

@ObjectType('DecideSuggestedOutcomesPayload')
export class DecideSuggestedOutcomesPayload implements DecidedOutcomes {
  @Field(() => Int, { description: 'How many were decided on; 500 at most at once.' })
  decided!: number;

  @Field(() => Int, { description: 'How many could not be accepted, since the course says no level: say one by one.' })
  withoutLevel!: number;

  @Field(() => Int, { description: 'How many of this provider still wait.' })
  waiting!: number;
}
