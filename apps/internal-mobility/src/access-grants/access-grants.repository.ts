import { saveAggregates, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { AccessGrant } from './access-grant';

/** Loads and saves access grants. */
@Injectable()
export class AccessGrantsRepository {
  async lockImport(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cairn.import.access-grant'))`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AccessGrant>> {
    const grants = await tx.findBy(AccessGrant, { id: Any(ids) });
    return new Map(grants.map((grant) => [grant.id, grant]));
  }

  async saveAll(tx: Tx, grants: readonly AccessGrant[]): Promise<void> {
    await saveAggregates(tx, AccessGrant, grants);
  }
}
