import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { askedFields, loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { EmployeeRecord } from './employee.view';
import { EmployeesReadModel } from './employees.read-model';

/** People that fields point to, one statement for all of a request's turn that are asked for the same fields. */
@Injectable()
export class EmployeeLoader {
  constructor(
    private readonly employees: EmployeesReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  /** `info` says which fields are asked for: the trail names those. */
  load(context: SubgraphContext, id: string, info: GraphQLResolveInfo): Promise<EmployeeRecord | null> {
    const look = { context: this.contexts.of(context, 'look at a person'), fields: askedFields(info) };
    const batch = (ids: readonly string[]) => this.employees.byIds(look, ids);
    return loaderOf(context, `employee ${look.fields.join()}`, batch).load(id);
  }
}
