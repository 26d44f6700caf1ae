import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { HeldRecord } from './held-record';

/** Answers which records a person has. */
@Injectable()
export class HeldRecordsReadModel {
  /** In the order in which they were stated. */
  of(tx: Tx, employeeId: string): Promise<HeldRecord[]> {
    return tx.find(HeldRecord, { where: { employeeId }, order: { statedOn: 'ASC', id: 'ASC' } });
  }
}
