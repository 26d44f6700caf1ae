import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { LookView } from './look.view';

@Resolver(() => LookView)
export class LookersResolver {
  @ResolveField(() => EmployeeView, { nullable: true, description: 'Who looked; null when it was no employee.' })
  by(@Parent() { lookerId }: LookView): EmployeeView | null {
    return lookerId === null ? null : { id: lookerId };
  }
}
