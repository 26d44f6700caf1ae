import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { AccessGrant } from './access-grant';

/** Loads and saves access grants. */
@Injectable()
export class AccessGrantsRepository {
  /** All that are in force. */
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from access_grant where not revoked`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AccessGrant>> {
    const grants = await tx.findBy(AccessGrant, { id: Any(ids) });
    return new Map(grants.map((grant) => [grant.id, grant]));
  }

  async saveAll(tx: Tx, grants: readonly AccessGrant[]): Promise<void> {
    await saveAggregates(tx, AccessGrant, grants);
  }
}
