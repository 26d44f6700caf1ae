import type { Tx } from '@libs/database';
import type { Facts, HeldRecords } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import type { Preferences } from '../course-runs/week-fit';

interface ProfileRow {
  readonly levels: Facts['skills'];
  readonly records: HeldRecords;
  readonly refused: readonly string[];
}

/** Reads what a person holds, as requirements are compared with it, and what suits them. */
@Injectable()
export class OwnProfilesReadModel {
  /** Of somebody whose profile has not come, or is not the reader's, nothing is known: no level, and no record told. */
  async factsOf(tx: Tx, employeeId: string): Promise<Facts> {
    const [row] = await tx.query<ProfileRow[]>(
      'select levels, records, refused from own_profile where employee_id = $1',
      [employeeId],
    );
    return { skills: row?.levels ?? {}, records: row?.records ?? {}, refused: new Set(row?.refused) };
  }

  /** What the person said suits them; of somebody whose profile has not come, or is not the reader's, nothing is known. */
  async preferencesOf(tx: Tx, employeeId: string): Promise<Preferences> {
    const [row] = await tx.query<{ preferences: Preferences }[]>(
      'select preferences from own_profile where employee_id = $1',
      [employeeId],
    );
    return row?.preferences ?? {};
  }
}
