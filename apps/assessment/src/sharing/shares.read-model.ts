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

  /** True when `employeeId` lets `personId` see the section on that day. */
  async isSharedWith(
    tx: Tx,
    facts: { employeeId: string; personId: string; section: ShareSection; on: LocalDate },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from share where employee_id = $1 and person_id = $2 and section = $3 and (until is null or until >= $4)`,
      [facts.employeeId, facts.personId, facts.section, facts.on],
    );
    return rows.length > 0;
  }
}
