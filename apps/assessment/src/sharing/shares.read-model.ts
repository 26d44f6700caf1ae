import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { Share, type ShareSection } from './share';

/** Answers who lets whom see what. Row-level security shows an actor what they give and what they are given. */
@Injectable()
export class SharesReadModel {
  /** What a person shares, running shares and those that ended by date. */
  of(tx: Tx, employeeId: string): Promise<Share[]> {
    return tx.find(Share, { where: { employeeId }, order: { since: 'ASC', id: 'ASC' } });
  }

  /** Those of the people who let `personId` see the section on that day. */
  async sharing(
    tx: Tx,
    people: readonly string[],
    shown: { readonly personId: string; readonly section: ShareSection; readonly on: LocalDate },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct employee_id as id from share
       where employee_id = any($1::uuid[]) and person_id = $2 and section = $3 and (until is null or until >= $4)`,
      [people, shown.personId, shown.section, shown.on],
    );
    return rows.map(({ id }) => id);
  }
}
