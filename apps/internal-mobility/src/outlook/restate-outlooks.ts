import { JobRoleOutlookV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { ToldOutlook } from './told-outlook';

/** Says the outlook of every job role once more. */
@Injectable()
export class RestateOutlooks extends Restatement<JobRoleOutlookV1> {
  readonly contract = JobRoleOutlookV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<JobRoleOutlookV1[]> {
    const page = await lockedPage(tx, ToldOutlook, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
