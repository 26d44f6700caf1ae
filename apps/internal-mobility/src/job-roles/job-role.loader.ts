import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { JobRoleView } from './job-role.view';
import { JobRolesReadModel } from './job-roles.read-model';

/** Job roles that fields point to, one statement for all of a request's turn. */
@Injectable()
export class JobRoleLoader {
  constructor(private readonly jobRoles: JobRolesReadModel) {}

  load(context: SubgraphContext, id: string): Promise<JobRoleView | null> {
    const batch = (ids: readonly string[]) => this.jobRoles.byIds(actorIn(context), ids);
    return loaderOf(context, 'job-role', batch).load(id);
  }
}
