import { ResolveReference, Resolver } from '@nestjs/graphql';
import { EmployeeView } from './employee.view';

/** Another subgraph found the person; each field here asks for itself whether the actor may see it. */
@Resolver(() => EmployeeView)
export class EmployeesResolver {
  @ResolveReference()
  reference({ id }: { id: string }): EmployeeView {
    return { id };
  }
}
