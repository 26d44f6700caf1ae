import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { FieldOfWork, type FieldOfWorkKind } from './field-of-work';

/** Loads and saves sectors and families. */
@Injectable()
export class FieldsOfWorkRepository {
  /** Those that are offered; a retired one is not missed. */
  async stored(tx: Tx, kind: FieldOfWorkKind): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from field_of_work where kind = $1 and not retired`, [kind]);
  }

  /** All of a kind, by external id: an employer has hundreds at most, and they name each other. */
  async ofKind(tx: Tx, kind: FieldOfWorkKind): Promise<ReadonlyMap<string, FieldOfWork>> {
    const fields = await tx.findBy(FieldOfWork, { kind });
    return new Map(fields.map((field) => [field.externalId, field]));
  }

  async saveAll(tx: Tx, fields: readonly FieldOfWork[]): Promise<void> {
    await saveAggregates(tx, FieldOfWork, fields);
  }
}
