import type { SubgraphContext } from '@libs/auth';
import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { EmployeeLoader } from './employee.loader';
import { EmployeeView, OtherManagerView, type EmployeeRecord } from './employee.view';

@Resolver(() => OtherManagerView)
export class OtherManagersResolver {
  constructor(private readonly employees: EmployeeLoader) {}

  @ResolveField(() => EmployeeView, { nullable: true, description: 'Who it is; null when not yours to see.' })
  async person(
    @Parent() { personId }: OtherManagerView,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    return this.employees.load(context, personId, info);
  }
}
