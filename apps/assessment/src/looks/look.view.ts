import { Paginated } from '@libs/subgraph';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import type { Look } from './looks.read-model';

@ObjectType('Look', { description: 'Somebody else looked at something of mine.' })
export class LookView {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => EmployeeView, { nullable: true, description: 'Who looked; null when it was no employee.' })
  by!: EmployeeView | null;

  @Field(() => [String], { description: 'What was looked at, as fields are called here.' })
  fields!: string[];

  @Field(() => String, { description: 'What for.' })
  purpose!: string;

  static of({ id, at, actor, actorKind, fields, purpose }: Look): LookView {
    return { id, at, by: actorKind === 'employee' ? { id: actor } : null, fields, purpose };
  }
}

export const LookConnection = Paginated(LookView, 'Look');
