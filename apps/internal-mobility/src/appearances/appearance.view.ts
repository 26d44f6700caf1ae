import { Field, InputType, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'Who may find you among the candidates of an opening.' })
export class ChooseAppearanceInput {
  @Field(() => Boolean, {
    description: 'Whether your own managers, too, may find you among candidates of openings of theirs.',
  })
  ownManagersToo!: boolean;

  @Field(() => String, { nullable: true, description: 'The same key and choice give the same answer.' })
  idempotencyKey?: string | null;
}

@ObjectType('Appearance', { description: 'Who may find a person among the candidates of an opening.' })
export class AppearanceView {
  @Field(() => Boolean, { description: 'Whether the managers above the person may.' })
  ownManagersToo!: boolean;
}
