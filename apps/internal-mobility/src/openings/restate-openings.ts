import { OpeningV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { Opening } from './opening';

/** Says every opening once more. */
@Injectable()
export class RestateOpenings extends Restatement<OpeningV1> {
  readonly contract = OpeningV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<OpeningV1[]> {
    const page = await lockedPage(tx, Opening, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
