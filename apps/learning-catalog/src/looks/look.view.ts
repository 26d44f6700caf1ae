import type { AuditRow } from '@libs/database';
import { Paginated } from '@libs/subgraph';
import { Directive, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';

@ObjectType('Look', { description: 'Somebody else looked at something of mine.' })
@Directive('@shareable')
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

  static of({ id, at, actor, actorKind, fields, purpose }: AuditRow): LookView {
    return { id, at, by: actorKind === 'employee' ? { id: actor } : null, fields, purpose };
  }
}

export const LookConnection = Paginated(LookView, 'Look', { shareable: true });
