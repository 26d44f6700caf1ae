import type { AuditRow } from '@libs/database';
import { Paginated } from '@libs/subgraph';
import { Directive, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Look', { description: 'Somebody else looked at something of mine.' })
@Directive('@shareable')
export class LookView {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => [String], { description: 'What was looked at, as fields are called here.' })
  fields!: string[];

  @Field(() => String, { description: 'What for.' })
  purpose!: string;

  /** Id of the employee who looked, where it was one. */
  lookerId!: string | null;

  static of({ id, at, actor, actorKind, fields, purpose }: AuditRow): LookView {
    return { id, at, fields, purpose, lookerId: actorKind === 'employee' ? actor : null };
  }
}

export const LookConnection = Paginated(LookView, 'Look', { shareable: true });
