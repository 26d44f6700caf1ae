import type { Tx } from '@libs/database';
import type { Facts, HeldRecords } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import type { Preferences } from '../course-runs/week-fit';

interface ProfileRow {
  readonly levels: Facts['skills'];
  readonly records: HeldRecords;
  readonly refused: readonly string[];
  readonly preferences: Preferences;
}

/** What a person holds, as requirements are compared with it, and what they said suits them. */
export interface OwnProfile {
  readonly facts: Facts;
  readonly preferences: Preferences;
}

/** Reads what a person holds and prefers. */
@Injectable()
export class OwnProfilesReadModel {
  /** Of somebody whose profile has not come, or is not the reader's, nothing is known: no level, no record, no wish. */
  async of(tx: Tx, employeeId: string): Promise<OwnProfile> {
    const [row] = await tx.query<ProfileRow[]>(
      'select levels, records, refused, preferences from own_profile where employee_id = $1',
      [employeeId],
    );
    return {
      facts: { skills: row?.levels ?? {}, records: row?.records ?? {}, refused: new Set(row?.refused) },
      preferences: row?.preferences ?? {},
    };
  }
}
