import { hasWords, type Tx } from '@libs/database';
import { afterPlace, type PageQuery, type Place } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** Who is looked for; null and no words are everybody whose HR facts the actor may see. */
export interface PeopleSearch {
  readonly words: readonly string[];
  readonly externalIds: readonly string[] | null;
}

const KEY = 'lower(person_name.name)';

const OWN_NAMES = `concat_ws(' ', person_name.name, employee.external_id)`;

/**
 * Who is found by all the names there are, what the HR system has called them since among them. It is about nobody in
 * particular, so that a page asks for it once at most, and not for each person that is looked at.
 */
const FOUND_BY_OTHER_NAMES = `select renamed.id from (
    select employee.id, concat_ws(' ', ${OWN_NAMES}, string_agg(import_alias.external_id, ' ')) as names
    from import_alias join employee on employee.external_id = import_alias.canonical_id
      join person_name on person_name.employee_id = employee.id
    where import_alias.kind = 'employees' group by employee.id, person_name.name) as renamed
  where ${hasWords('renamed.names', '$4')}`;

/** Also by a name that was given later: under which one was everybody known first? */
const FIRST_NAMES = `$5::text[] || array(select import_alias.canonical_id from import_alias
  where import_alias.kind = 'employees' and import_alias.external_id = any($5::text[]))`;

/** Finds people by what their employer calls them. */
@Injectable()
export class PeopleSearchReadModel {
  /** Their ids in order of names; one more than the page holds. Row-level security decides who can be found at all. */
  page(tx: Tx, { words, externalIds }: PeopleSearch, page: PageQuery): Promise<Place[]> {
    const after = afterPlace(page);
    return tx.query<Place[]>(
      `select employee.id, ${KEY} as key from employee join person_name on person_name.employee_id = employee.id
       where ($1::uuid is null or (${KEY}, employee.id) > ($2, $1::uuid))
         and (${hasWords(OWN_NAMES, '$4')} or employee.id in (${FOUND_BY_OTHER_NAMES}))
         and ($5::text[] is null or employee.external_id = any(${FIRST_NAMES}))
       order by ${KEY}, employee.id limit $3`,
      [after?.id ?? null, after?.key ?? null, page.limit, words, externalIds],
    );
  }
}
