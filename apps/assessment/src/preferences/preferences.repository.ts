import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Preferences } from './preferences';
import { PreferencesReadModel } from './preferences.read-model';

/** Loads and saves what one person prefers. */
@Injectable()
export class PreferencesRepository {
  constructor(private readonly preferences: PreferencesReadModel) {}

  /** One command of a person at a time. */
  async load(tx: Tx, employeeId: string): Promise<Preferences> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('assessment.preferences'), hashtext($1))`, [employeeId]);
    return this.preferences.of(tx, employeeId);
  }

  async save(tx: Tx, employeeId: string, stated: Preferences, on: LocalDate): Promise<void> {
    await tx.query(
      `insert into preference (employee_id, stated, stated_on) values ($1, $2, $3)
       on conflict (employee_id) do update set stated = excluded.stated, stated_on = excluded.stated_on`,
      [employeeId, JSON.stringify(stated), on],
    );
  }
}
