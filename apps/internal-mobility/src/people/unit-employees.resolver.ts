import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { askedFields, loaderOf, PageArgs, pageQuery, placedConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { UnitView } from '../units/unit.view';
import { EmployeeConnection, type EmployeeRecord } from './employee.view';
import { EmployeesReadModel } from './employees.read-model';

@Resolver(() => UnitView)
export class UnitEmployeesResolver {
  constructor(
    private readonly readModel: EmployeesReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => EmployeeConnection, {
    description: 'Those who work here now and whose HR facts are yours to see; not those of units below.',
  })
  async employees(
    @Parent() { externalId }: UnitView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EmployeeRecord>> {
    const page = pageQuery(args);
    const fields = askedFields(info, ['edges', 'node']);
    const look = { context: this.contexts.of(context, 'look at a unit'), fields };
    const name = `unit employees ${String(page.limit)} ${page.after ?? ''} ${fields.join()}`;
    const rows = await loaderOf(context, name, (units: readonly string[]) =>
      this.readModel.inUnits(look, units, page),
    ).load(externalId);
    return placedConnection(rows, page);
  }
}
