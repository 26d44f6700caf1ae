import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeesReadModel } from '../people/employees.read-model';
import { EmployeeView } from '../people/employee.view';
import { LookView } from './look.view';

@Resolver(() => LookView)
export class LookersResolver {
  constructor(
    private readonly employees: EmployeesReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => EmployeeView, { nullable: true, description: 'Who looked; null when it was no employee.' })
  async by(@Parent() { lookerId }: LookView, @Context() context: SubgraphContext): Promise<EmployeeView | null> {
    if (lookerId === null) return null;
    // Whoever looked is known by name only, and a name leaves no row.
    const look = { context: this.contexts.of(context, 'see who looked'), fields: [] };
    const batch = (ids: readonly string[]) => this.employees.namesOf(look, ids);
    return loaderOf(context, 'lookers', batch).load(lookerId);
  }
}
