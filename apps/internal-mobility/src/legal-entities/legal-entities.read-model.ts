import { STATEMENT_SOURCES } from '@libs/contracts';
import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterPlace, possibleIds, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { LegalEntityView } from './legal-entity.view';

const COLUMNS = `legal_entity.id, legal_entity.external_id as "externalId", legal_entity.name, legal_entity.country,
  legal_entity.manager_ratings as "managerRatings", legal_entity.peer_ratings as "peerRatings",
  coalesce(legal_entity.rating_precedence, '{${STATEMENT_SOURCES.join()}}'::text[]) as "ratingPrecedence"`;

const KEY = `lower(legal_entity.name)`;

/** Companies as screens show them. */
@Injectable()
export class LegalEntitiesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** In order of names; one more than the page holds. */
  async page(actor: Actor, page: PageQuery): Promise<Placed<LegalEntityView>[]> {
    const after = afterPlace(page);
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(LegalEntityView & { key: string })[]>(
        `select ${COLUMNS}, ${KEY} as key from legal_entity
         where $1::uuid is null or (${KEY}, legal_entity.id) > ($3, $1::uuid)
         order by ${KEY}, legal_entity.id limit $2`,
        [after?.id ?? null, page.limit, after?.key ?? null],
      ),
    );
    return rows.map(({ key, ...row }) => ({ node: row, id: row.id, key }));
  }

  /** In the order of the ids; null for an unknown one. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(LegalEntityView | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<LegalEntityView[]>(`select ${COLUMNS} from legal_entity where legal_entity.id = any($1::uuid[])`, [
        possibleIds(ids),
      ]),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Which of these codes belong to a company. */
  async knownCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ code: string }[]>(
      `select legal_entity.external_id as code from legal_entity where legal_entity.external_id = any($1::text[])`,
      [codes],
    );
    return new Set(rows.map(({ code }) => code));
  }
}
