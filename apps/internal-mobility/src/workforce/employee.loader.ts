import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { EmployeeRecord } from './employee.view';
import { EmployeesReadModel } from './employees.read-model';

/** People that fields point to, one statement for all of a request's turn. */
@Injectable()
export class EmployeeLoader {
  constructor(private readonly employees: EmployeesReadModel) {}

  load(context: SubgraphContext, id: string): Promise<EmployeeRecord | null> {
    const batch = (ids: readonly string[]) => this.employees.byIds(actorIn(context), ids);
    return loaderOf(context, 'employee', batch).load(id);
  }
}
