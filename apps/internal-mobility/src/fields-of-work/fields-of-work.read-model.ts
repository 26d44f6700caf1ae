import type { LocalizedText } from '@libs/contracts';
import { ApiDatabase, nameOrder } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterPlace, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { FieldOfWorkKind } from './field-of-work';
import type { FieldOfWorkView } from './field-of-work.view';

const KEY = nameOrder('field.name');

/** Sectors and families as screens show them. */
@Injectable()
export class FieldsOfWorkReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** Those on offer, in order of names; one more than the page holds. */
  async page(actor: Actor, kind: FieldOfWorkKind, page: PageQuery): Promise<Placed<FieldOfWorkView>[]> {
    const after = afterPlace(page);
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(FieldOfWorkView & { key: string })[]>(
        `select field.id, field.external_id as code, field.name, field.related, ${KEY} as key
         from field_of_work as field
         where field.kind = $1 and not field.retired and ($2::uuid is null or (${KEY}, field.id) > ($4, $2::uuid))
         order by ${KEY}, field.id limit $3`,
        [kind, after?.id ?? null, page.limit, after?.key ?? null],
      ),
    );
    return rows.map(({ key, ...node }) => ({ node, id: node.id, key }));
  }

  /** In the order of the codes; null for one that nobody sent, or that is offered no more. */
  async names(actor: Actor, kind: FieldOfWorkKind, codes: readonly string[]): Promise<(LocalizedText | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<{ code: string; name: LocalizedText }[]>(
        `select field.external_id as code, field.name from field_of_work as field
         where field.kind = $1 and not field.retired and field.external_id = any($2::text[])`,
        [kind, codes],
      ),
    );
    const byCode = new Map(rows.map(({ code, name }) => [code, name]));
    return codes.map((code) => byCode.get(code) ?? null);
  }
}
