import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import type { Actor } from '@libs/platform';
import { askedFields, loaderOf, PageArgs, pageQuery, placedConnection, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { EmployeeLoader } from './employee.loader';
import { EmployeeConnection, EmployeeView, type EmployeeRecord } from './employee.view';
import { EmployeesReadModel } from './employees.read-model';

/** Where the people of a connection are. */
const NODES = ['edges', 'node'];

@Resolver(() => EmployeeView)
export class PeopleResolver {
  constructor(
    private readonly employees: EmployeesReadModel,
    private readonly loader: EmployeeLoader,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => EmployeeView, { nullable: true, description: 'Who is signed in; null for the HR system.' })
  async me(
    @CurrentActor() actor: Actor,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    return actor.kind === 'employee' ? this.loader.load(context, actor.employeeId, info) : null;
  }

  @Query(() => EmployeeView, { nullable: true, description: 'A person; null when absent or not yours to see.' })
  async employee(
    @Args('id', { type: () => ID, description: 'Id of the person.' }) id: string,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    return this.loader.load(context, id, info);
  }

  @ResolveReference()
  async resolveReference(
    reference: { id: string },
    context: SubgraphContext,
    info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    return this.loader.load(context, reference.id, info);
  }

  @ResolveField(() => EmployeeView, { nullable: true, description: 'The nearest active manager.' })
  async manager(
    @Parent() { managerPath }: EmployeeRecord,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    const [nearest] = managerPath ?? [];
    return nearest === undefined ? null : this.loader.load(context, nearest, info);
  }

  @ResolveField(() => EmployeeConnection, {
    nullable: true,
    description: 'Direct reports, by name; null when not yours to see.',
  })
  async reports(
    @Parent() { id, managerPath }: EmployeeRecord,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EmployeeRecord> | null> {
    if (managerPath === null) return null;
    const page = pageQuery(args);
    const look = { context: this.contexts.of(context, 'look at reports'), fields: askedFields(info, NODES) };
    const name = `reports ${String(page.limit)} ${page.after ?? ''} ${look.fields.join()}`;
    const rows = await loaderOf(context, name, (ids: readonly string[]) =>
      this.employees.reportsOf(look, ids, page),
    ).load(id);
    return placedConnection(rows, page);
  }
}
