import { LegalEntityV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { LegalEntity } from './legal-entity';

/** Says every company once more. */
@Injectable()
export class RestateLegalEntities extends Restatement<LegalEntityV1> {
  readonly contract = LegalEntityV1;

  async page(tx: Tx, after: string | null, limit: number): Promise<LegalEntityV1[]> {
    const page = await lockedPage(tx, LegalEntity, after, limit);
    return page.map((each) => each.toPublicState());
  }
}
