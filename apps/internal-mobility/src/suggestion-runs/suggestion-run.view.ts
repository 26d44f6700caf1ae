import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { MoveDirection } from '../suggested-roles/move-direction';
import { MoveDirectionEnum } from '../suggested-roles/next-role.view';
import type { SuggestionRun } from './suggestion-runs.read-model';

@InputType({ description: 'Keep your present suggestions as they are.' })
export class KeepSuggestedRolesInput {
  @Field(() => [MoveDirectionEnum], { description: 'Which ways to look, as in suggestedRoles.' })
  directions!: MoveDirection[];

  @Field(() => String, { nullable: true, description: 'The same key does the same thing once.' })
  idempotencyKey?: string | null;
}

@ObjectType('KeptSuggestion', { description: 'One suggestion of a kept list.' })
export class KeptSuggestionView {
  @Field(() => MoveDirectionEnum, { description: 'Which way the move went.' })
  direction!: MoveDirection;

  @Field(() => Int, { description: 'The sum of its contributions then, in millionths.' })
  score!: number;

  jobRoleId!: string;
}

@ObjectType('SuggestionRun', {
  description: 'A list of suggestions as it was, with what it was computed from; for your own eyes.',
})
export class SuggestionRunView {
  @Field(() => ID, { description: 'Names this run.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was kept.' })
  madeAt!: Date;

  @Field(() => Int, { description: 'Version of the ranking.' })
  engineVersion!: number;

  @Field(() => Int, { description: 'Version of what was known of all job roles together, its weights included.' })
  landscapeVersion!: number;

  @Field(() => Int, { description: 'Version of the skill profile; 0: none.' })
  profileVersion!: number;

  @Field(() => [KeptSuggestionView], { description: 'The best sixty, the likeliest first.' })
  suggestions!: KeptSuggestionView[];

  run!: SuggestionRun;
}
