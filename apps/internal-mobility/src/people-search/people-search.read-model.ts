import { ApiDatabase, hasWords } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterPlace, type PageQuery, type Place } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** Who is looked for; null and no words are everybody whose HR facts the actor may see. */
export interface PeopleSearch {
  readonly words: readonly string[];
  readonly externalIds: readonly string[] | null;
}

const KEY = 'lower(person_name.name)';

/** What else the HR system has called somebody since. */
const OTHER_NAMES = `(select string_agg(import_alias.external_id, ' ') from import_alias
  where import_alias.kind = 'employees' and import_alias.canonical_id = employee.external_id)`;

/** Finds people by what their employer calls them. */
@Injectable()
export class PeopleSearchReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** Their ids in order of names; one more than the page holds. Row-level security decides who can be found at all. */
  page(actor: Actor, { words, externalIds }: PeopleSearch, page: PageQuery): Promise<Place[]> {
    const after = afterPlace(page);
    return this.database.transaction(actor, (tx) =>
      tx.query<Place[]>(
        `select employee.id, ${KEY} as key from employee join person_name on person_name.employee_id = employee.id
         where ($1::uuid is null or (${KEY}, employee.id) > ($2, $1::uuid))
           and ${hasWords(`concat_ws(' ', person_name.name, employee.external_id, ${OTHER_NAMES})`, '$4')}
           and ($5::text[] is null or employee.external_id = any($5) or exists (select 1 from import_alias
             where import_alias.kind = 'employees' and import_alias.external_id = any($5)
               and import_alias.canonical_id = employee.external_id))
         order by ${KEY}, employee.id limit $3`,
        [after?.id ?? null, after?.key ?? null, page.limit, words, externalIds],
      ),
    );
  }
}
