import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { afterId, possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Share, type ShareSection } from './share';

/** Answers who lets whom see what. Row-level security shows an actor what they give and what they are given. */
@Injectable()
export class SharesReadModel {
  /** What a person shares, running shares and those that ended by date. */
  of(tx: Tx, employeeId: string): Promise<Share[]> {
    return tx.find(Share, { where: { employeeId }, order: { since: 'ASC', id: 'ASC' } });
  }

  /** What others let a person see on that day, the newest first; one more than the page holds. */
  async withPerson(
    tx: Tx,
    personId: string,
    on: LocalDate,
    page: PageQuery,
  ): Promise<Omit<Share, 'personId' | 'asManager'>[]> {
    // Ids are made in the order of time.
    return tx.query(
      `select id, employee_id as "employeeId", section, since::text, until::text from share
       where person_id = $1 and (until is null or until >= $2) and ($3::uuid is null or id < $3)
       order by id desc limit $4`,
      [personId, on, afterId(page), page.limit],
    );
  }

  /** Whether somebody of this id works here; the actor learns that and nothing else of them. */
  async worksHere(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<{ here: boolean }[]>(
      'select cairn_works_here(one.id::uuid) as here from unnest($1::text[]) as one(id)',
      [possibleIds([id])],
    );
    return row?.here === true;
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
