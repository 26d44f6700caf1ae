import { JobRoleV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { JobRole } from './job-role';

/** Says every job role once more. */
@Injectable()
export class RestateJobRoles extends Restatement<JobRoleV1> {
  readonly contract = JobRoleV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<JobRoleV1[]> {
    const page = await lockedPage(tx, JobRole, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
