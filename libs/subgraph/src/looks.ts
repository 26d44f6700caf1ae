import { actorIn, type SubgraphContext } from '@libs/auth';
import { readLooks, type ApiDatabase, type AuditRow } from '@libs/database';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { pageQuery, toConnection, type Connection, type PageArgs } from './pagination';

/** What a person reads of somebody who looked at what is theirs. Who it was, each service adds as it knows people. */
@ObjectType({ isAbstract: true })
export abstract class Look {
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
}

/** A page of those who looked at what is the employee's in this service, newest first; null for anybody but them. */
export async function ownLooks(
  database: ApiDatabase,
  context: SubgraphContext,
  employeeId: string,
  args: PageArgs,
): Promise<Connection<Look> | null> {
  const actor = actorIn(context);
  if (actor.kind !== 'employee' || actor.employeeId !== employeeId) return null;
  const page = pageQuery(args);
  const rows = await database.transaction(actor, (tx) => readLooks(tx, { subject: employeeId, ...page }));
  return toConnection(rows.map(lookOf), page, ({ id }) => id);
}

function lookOf({ id, at, actor, actorKind, fields, purpose }: AuditRow): Look {
  return { id, at, fields, purpose, lookerId: actorKind === 'employee' ? actor : null };
}
