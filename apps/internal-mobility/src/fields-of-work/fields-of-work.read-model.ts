import type { LocalizedText } from '@libs/contracts';
import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterId, localized, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { FieldOfWorkKind } from './field-of-work';
import type { FieldOfWorkView } from './field-of-work.view';

/** Sectors and families as screens show them. */
@Injectable()
export class FieldsOfWorkReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** Those on offer, in order of id; one more than the page holds. */
  async page(actor: Actor, kind: FieldOfWorkKind, page: PageQuery): Promise<FieldOfWorkView[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(Omit<FieldOfWorkView, 'name'> & { name: LocalizedText })[]>(
        `select field.id, field.external_id as code, field.name, field.related from field_of_work as field
         where field.kind = $1 and not field.retired and ($2::uuid is null or field.id > $2::uuid)
         order by field.id limit $3`,
        [kind, afterId(page), page.limit],
      ),
    );
    return rows.map((row) => ({ ...row, name: localized(row.name) }));
  }

  /** In the order of the codes; null for one that nobody sent, or that is offered no more. */
  async names(actor: Actor, kind: FieldOfWorkKind, codes: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<{ code: string; name: LocalizedText }[]>(
        `select field.external_id as code, field.name from field_of_work as field
         where field.kind = $1 and not field.retired and field.external_id = any($2::text[])`,
        [kind, codes],
      ),
    );
    const byCode = new Map(rows.map(({ code, name }) => [code, localized(name)]));
    return codes.map((code) => byCode.get(code) ?? null);
  }
}
