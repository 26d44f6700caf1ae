import { actorIn, CommandContexts, KnownActors, type SubgraphContext } from '@libs/auth';
import { ApiDatabase, readTrail, recordAudit, type AuditRow } from '@libs/database';
import { DomainError } from '@libs/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { Args, Context, Directive, Field, GraphQLISODateTime, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { PageArgs, pageQuery, Paginated, toConnection, type Connection } from './pagination';

@ObjectType('AuditEntry', { description: 'What was done to somebody or read of them: field names, never values.' })
@Directive('@shareable')
class AuditEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { description: 'employee, integration or system.' })
  actorKind!: string;

  @Field(() => String, { description: 'An id, where it was an employee.' })
  actor!: string;

  @Field(() => ID, { nullable: true, description: 'The employee on whose behalf.' })
  onBehalfOf!: string | null;

  @Field(() => String, { description: 'What happened; a look ends in .read.' })
  action!: string;

  @Field(() => [String])
  fields!: string[];

  @Field(() => String)
  purpose!: string;

  @Field(() => ID)
  requestId!: string;
}

const AuditEntryConnection = Paginated(AuditEntry, 'AuditEntry', { shareable: true });

export interface AuditTrailOptions {
  /** The root field: `mobilityAuditTrail`. */
  readonly field: string;
  /** How the service is called in actions. */
  readonly service: string;
}

/** The trail of a service, for auditors alone. Reading it leaves a row too, which the person finds among the looks. */
@Module({})
export class AuditTrailModule {
  static forRoot({ field, service }: AuditTrailOptions): DynamicModule {
    @Resolver()
    class AuditTrailResolver {
      constructor(
        private readonly database: ApiDatabase,
        private readonly actors: KnownActors,
        private readonly contexts: CommandContexts,
      ) {}

      @Query(() => AuditEntryConnection, {
        name: field,
        description: 'For auditors: the trail of a subject, newest first.',
      })
      async trail(
        @Args('subject', { type: () => ID, description: 'Id of the person or thing.' }) subject: string,
        @Args() args: PageArgs,
        @Context() context: SubgraphContext,
      ): Promise<Connection<AuditRow>> {
        const actor = actorIn(context);
        const page = pageQuery(args);
        const named = this.contexts.of(context, 'audit');
        const rows = await this.database.transaction(actor, async (tx) => {
          const roles = actor.kind === 'employee' ? await this.actors.rolesOf(tx, actor.employeeId) : [];
          if (!roles.includes('AUDITOR')) throw DomainError.forbidden('Only an auditor may do this.');
          await recordAudit(tx, named, { action: `${service}.audit.read`, subject, fields: ['audit'] });
          return readTrail(tx, { subject, ...page });
        });
        return toConnection(rows, page, (row) => row.id);
      }
    }
    return { module: AuditTrailModule, providers: [AuditTrailResolver] };
  }
}
