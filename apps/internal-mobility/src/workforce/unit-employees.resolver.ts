import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf, PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitView } from '../units/unit.view';
import { EmployeeConnection, type EmployeeRecord } from './employee.view';
import { EmployeesReadModel } from './employees.read-model';

@Resolver(() => UnitView)
export class UnitEmployeesResolver {
  constructor(private readonly readModel: EmployeesReadModel) {}

  @ResolveField(() => EmployeeConnection, {
    description: 'Those who work here now and whose HR facts are yours to see; not those of units below.',
  })
  async employees(
    @Parent() { externalId }: UnitView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<EmployeeRecord>> {
    const page = pageQuery(args);
    const name = `unit employees ${String(page.limit)} ${page.after ?? ''}`;
    const rows = await loaderOf(context, name, (units: readonly string[]) =>
      this.readModel.inUnits(actorIn(context), units, page),
    ).load(externalId);
    return toConnection(rows, page, (row) => row.id);
  }
}
