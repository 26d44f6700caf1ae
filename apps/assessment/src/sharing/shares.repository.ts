import type { Tx } from '@libs/database';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Share, type ShareSection } from './share';

/** Loads and saves what one person shares. */
@Injectable()
export class SharesRepository {
  /** What cannot be an id is as absent as an unknown one. */
  async find(tx: Tx, employeeId: string, personId: string, section: ShareSection): Promise<Share | null> {
    if (possibleIds([personId]).length === 0) return null;
    return tx.findOne(Share, { where: { employeeId, personId, section }, lock: { mode: 'pessimistic_write' } });
  }

  count(tx: Tx, employeeId: string): Promise<number> {
    return tx.countBy(Share, { employeeId });
  }

  /** Puts a share in the place of another with the same person about the same section. */
  async replace(tx: Tx, before: Share | null, share: Share): Promise<void> {
    if (before !== null) await tx.delete(Share, { id: before.id });
    await tx.insert(Share, share);
  }

  async remove(tx: Tx, share: Share): Promise<void> {
    await tx.delete(Share, { id: share.id });
  }
}
