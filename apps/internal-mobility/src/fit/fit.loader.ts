import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { FitView } from './fit.view';
import { FitsReadModel } from './fits.read-model';

/** How one person stands to job roles that fields point to, one computation for all of a request's turn. */
@Injectable()
export class FitLoader {
  constructor(private readonly fits: FitsReadModel) {}

  load(context: SubgraphContext, employeeId: string, jobRoleId: string): Promise<FitView | null> {
    const batch = (ids: readonly string[]) => this.fits.ofJobRoles(actorIn(context), employeeId, ids);
    return loaderOf(context, `fit of ${employeeId}`, batch).load(jobRoleId);
  }
}
