import { AccessGrantV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { AccessGrant } from './access-grant';

/** Says every access grant once more. */
@Injectable()
export class RestateAccessGrants extends Restatement<AccessGrantV1> {
  readonly contract = AccessGrantV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<AccessGrantV1[]> {
    const page = await lockedPage(tx, AccessGrant, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
