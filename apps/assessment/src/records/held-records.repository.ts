import type { Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { HeldRecord, type SentRecord } from './held-record';
import type { RecordKind } from './record-facts';

/** Loads and saves records. Row-level security shows a person their own, the HR system what it sent. */
@Injectable()
export class HeldRecordsRepository {
  find(tx: Tx, employeeId: string, id: string): Promise<HeldRecord | null> {
    return tx.findOne(HeldRecord, {
      where: { id: Any(possibleIds([id])), employeeId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  count(tx: Tx, employeeId: string): Promise<number> {
    return tx.countBy(HeldRecord, { employeeId });
  }

  async save(tx: Tx, record: HeldRecord): Promise<void> {
    await tx.save(HeldRecord, record);
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.delete(HeldRecord, { id: Any([...ids]) });
  }

  /** Those of a kind that the employer sent. */
  stored(tx: Tx, kind: RecordKind): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from held_record where kind = $1 and external_id is not null`, [
      kind,
    ]);
  }

  /** Those that the employer sent, by its names for them. */
  async sent(tx: Tx, kind: RecordKind, externalIds: readonly string[]): Promise<ReadonlyMap<string, SentRecord>> {
    const records = await tx.findBy(HeldRecord, { kind, externalId: Any([...externalIds]) });
    return new Map((records as SentRecord[]).map((record) => [record.externalId, record]));
  }

  /** Saves what the employer says and leaves alone for whom it counts: the person may be deciding that right now. */
  async saveSent(tx: Tx, records: readonly HeldRecord[]): Promise<void> {
    const rows = records.map(({ id, employeeId, kind, source, externalId, audience, facts, statedOn }) => ({
      ...{ id, employee_id: employeeId, kind, source, external_id: externalId, audience, facts, stated_on: statedOn },
    }));
    await tx.query(
      `insert into held_record select * from jsonb_populate_recordset(null::held_record, $1::jsonb)
       on conflict (id) do update set facts = excluded.facts, stated_on = excluded.stated_on`,
      [JSON.stringify(rows)],
    );
  }
}
