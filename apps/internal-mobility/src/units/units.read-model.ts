import { ApiDatabase, nameOrder, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterPlace, possibleIds, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { UnitView } from './unit.view';

/** Where a unit stands, by codes: `path` names the units above, nearest first. */
export interface UnitPlace {
  readonly path: readonly string[];
  readonly timeZone: string;
}

const COLUMNS = `unit.id, unit.external_id as "externalId", unit.name, unit.time_zone as "timeZone", unit.sector,
  unit.parent_id as "parentId", unit.legal_entity_id as "legalEntityId"`;

const KEY = nameOrder('unit.name');

const PLACE = `array(select above.external_id from unnest(unit.path) with ordinality as step(id, rank)
  join unit as above on above.id = step.id order by step.rank) as path, unit.time_zone as "timeZone"`;

/** Units as screens show them, and as other rooms resolve their codes. */
@Injectable()
export class UnitsReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** In order of names, one more than the page holds; below a unit when one is given. */
  async page(actor: Actor, below: string | null, page: PageQuery): Promise<Placed<UnitView>[]> {
    const after = afterPlace(page);
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(UnitView & { key: string })[]>(
        `select ${COLUMNS}, ${KEY} as key from unit
         where ($1::uuid is null or (${KEY}, unit.id) > ($4, $1::uuid))
           and ($3::uuid is null or unit.path @> array[$3::uuid])
         order by ${KEY}, unit.id limit $2`,
        [after?.id ?? null, page.limit, below, after?.key ?? null],
      ),
    );
    return rows.map(({ key, ...node }) => ({ node, id: node.id, key }));
  }

  /** In the order of the ids; null for an unknown one. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(UnitView | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<UnitView[]>(`select ${COLUMNS} from unit where unit.id = any($1::uuid[])`, [possibleIds(ids)]),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /**
   * The known ones among these codes. Until the transaction ends no unit moves, so that nobody stores a path that an
   * import of units has just left behind.
   */
  async places(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, UnitPlace>> {
    await tx.query(`select pg_advisory_xact_lock_shared(hashtext('cairn.import.unit'))`);
    const rows = await tx.query<(UnitPlace & { code: string })[]>(
      `select unit.external_id as code, ${PLACE} from unit where unit.external_id = any($1::text[])`,
      [codes],
    );
    return new Map(rows.map(({ code, ...place }) => [code, place]));
  }

  /** By each known one of these codes: it and the codes of all units below it. */
  async within(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ code: string; within: string[] }[]>(
      `select unit.external_id as code, array(select below.external_id from unit as below
         where below.id = unit.id or below.path @> array[unit.id] order by below.external_id) as within
       from unit where unit.external_id = any($1::text[])`,
      [codes],
    );
    return new Map(rows.map(({ code, within }) => [code, within]));
  }

  /** The code of one unit, or null. */
  async codeOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ code: string }[]>(`select unit.external_id as code from unit where unit.id = $1`, [
      id,
    ]);
    return row?.code ?? null;
  }
}
