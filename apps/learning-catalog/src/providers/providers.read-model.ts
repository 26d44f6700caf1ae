import type { Tx } from '@libs/database';
import { afterPlace, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { ProviderView } from './provider.view';

const COLUMNS = `provider.id, provider.external_id as "externalId", provider.name, provider.website, provider.country`;
const KEY = 'lower(provider.name)';

/** Providers that are on a list. */
@Injectable()
export class ProvidersReadModel {
  /** In order of names; one more than the page holds. */
  async page(tx: Tx, page: PageQuery): Promise<Placed<ProviderView>[]> {
    const after = afterPlace(page);
    const rows = await tx.query<(ProviderView & { key: string })[]>(
      `select ${COLUMNS}, ${KEY} as key from provider
       where not provider.retired and ($1::uuid is null or (${KEY}, provider.id) > ($3, $1::uuid))
       order by ${KEY}, provider.id limit $2`,
      [after?.id ?? null, page.limit, after?.key ?? null],
    );
    return rows.map(({ key, ...row }) => ({ node: row, id: row.id, key }));
  }

  /** In the order of the external ids; null for one that no list has. */
  async byCodes(tx: Tx, codes: readonly string[]): Promise<(ProviderView | null)[]> {
    const rows = await tx.query<ProviderView[]>(
      `select ${COLUMNS} from provider where not provider.retired and provider.external_id = any($1::text[])`,
      [codes],
    );
    const byCode = new Map(rows.map((row) => [row.externalId, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  /** What the listed ones of these are called, by external id. */
  async names(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.byCodes(tx, codes);
    return new Map(found.flatMap((each) => (each === null ? [] : [[each.externalId, each.name] as const])));
  }

  /** External ids of those that are called by one of these names, or once were. */
  async everCalled(tx: Tx, names: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ code: string }[]>(
      `select provider.external_id as code from provider
       where provider.name = any($1::text[]) or provider.former_names && $1::text[] order by provider.external_id`,
      [names],
    );
    return rows.map(({ code }) => code);
  }

  /** External id and name of one that is listed. */
  async nameOf(tx: Tx, id: string): Promise<{ readonly code: string; readonly name: string } | null> {
    const [row] = await tx.query<{ code: string; name: string }[]>(
      `select provider.external_id as code, provider.name from provider where provider.id = $1 and not provider.retired`,
      [id],
    );
    return row ?? null;
  }
}
