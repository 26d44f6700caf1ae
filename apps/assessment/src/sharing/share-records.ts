import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { SHARING } from './sharing-kinds';

/** What a person shares, and what others share with them. */
@Injectable()
export class ShareRecords extends SubjectRecords {
  readonly feature = 'sharing';
  readonly tables: readonly SubjectTable[] = [
    { table: 'share', columns: ['employee_id', 'person_id'] },
    { table: 'known_manager', columns: ['id'] },
  ];

  constructor(private readonly dirty: Dirty) {
    super();
  }

  /** Those who shared with the person no longer do, and say so to the other services. */
  protected override async beforeErasing(tx: Tx, id: string): Promise<void> {
    await this.dirty.markFrom(tx, SHARING, 'select distinct employee_id from share where person_id = $2', [id]);
  }
}
