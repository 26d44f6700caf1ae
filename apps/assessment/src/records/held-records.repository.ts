import type { Tx } from '@libs/database';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { HeldRecord } from './held-record';

/** Loads and saves records. Row-level security shows a person their own, the HR system what it sent. */
@Injectable()
export class HeldRecordsRepository {
  find(tx: Tx, employeeId: string, id: string): Promise<HeldRecord | null> {
    return tx.findOne(HeldRecord, {
      where: { id: In(possibleIds([id])), employeeId },
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
    if (ids.length > 0) await tx.delete(HeldRecord, { id: In([...ids]) });
  }
}
