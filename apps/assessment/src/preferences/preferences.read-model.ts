import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { Preferences } from './preferences';

/** Answers what a person prefers. */
@Injectable()
export class PreferencesReadModel {
  async of(tx: Tx, employeeId: string): Promise<Preferences> {
    const [row] = await tx.query<{ stated: Preferences }[]>('select stated from preference where employee_id = $1', [
      employeeId,
    ]);
    return row?.stated ?? {};
  }
}
