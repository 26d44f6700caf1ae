import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import { DomainError, type Actor, type CommandContext } from '@libs/platform';
import { possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { benchOf, FEWEST_TOLD, type Bench, type BenchCounts } from './bench';
import type { CandidateRow } from './candidate-rows';

export interface CandidateRecord extends CandidateRow {
  readonly employeeId: string;
  /** What the list is ordered by. */
  readonly place: string;
}

const CURSOR = /^[0-4]\.[0-9a-f-]{36}$/;
/** By band and, within one, by id: no order is taken from how good somebody is. */
const PLACE = `case shown.band when 'READY' then '0' when 'ONE_GAP_AWAY' then '1' when 'NOT_YET' then '2'
  when 'NOT_DESCRIBED' then '3' else '4' end || '.' || shown.employee_id`;

/** Of these openings, the ones that the actor owns: what each question about people begins with. */
const OWNED = `wanted as (select unnest($1::uuid[]) as id),
  owned as (select id from wanted where id in (select cairn_actor_owned_openings())),
  shown as (select * from candidate_state where opening_id in (select id from owned) and employee_id <> cairn_actor_id())`;

const COUNTS = `select owned.id, count(*) filter (where shown.band = 'READY')::integer as ready,
    count(*) filter (where shown.band = 'ONE_GAP_AWAY')::integer as "oneGapAway",
    (select coalesce(jsonb_agg(jsonb_build_object('kind', gap.kind, 'subject', gap.subject, 'people', gap.people,
       'monthsToClose', gap.months) order by gap.people desc, gap.subject), '[]'::jsonb) from (
         select lacks.one->>'kind' as kind, lacks.one->>'subject' as subject, count(*)::integer as people,
           max((lacks.one->>'monthsToClose')::integer) as months
         from shown as near, jsonb_array_elements(near.missing) as lacks(one)
         where near.opening_id = owned.id and near.band = 'ONE_GAP_AWAY'
         group by 1, 2 having count(*) >= $2::integer) as gap) as gaps
  from owned left join shown on shown.opening_id = owned.id group by owned.id`;

/**
 * Who could fill an opening, as far as people let its owner see; row-level security leaves out whoever is not shown.
 * Nothing in here reads what a person keeps to themselves.
 */
@Injectable()
export class CandidatesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /**
   * A page of each opening, one statement for all of them, in the order of the ids; null for an opening that is not the
   * actor's. Every person on it is told that they were looked at. @throws DomainError INVALID naming `after`.
   */
  async pages(context: CommandContext, ids: readonly string[], page: PageQuery): Promise<(CandidateRecord[] | null)[]> {
    if (page.after !== undefined && !CURSOR.test(page.after)) throw DomainError.invalid('after', 'is no cursor');
    return this.database.transaction(context.actor, async (tx) => {
      const byOpening = Map.groupBy(await this.rows(tx, ids, page), ({ id }) => id);
      const pages = ids.map((id) => {
        const found = byOpening.get(id);
        return found?.flatMap(({ candidate }) => (candidate === null ? [] : [candidate])) ?? null;
      });
      // The last row only says that there is more; whoever it is about is not shown.
      const shown = pages.flatMap((rows) => rows?.slice(0, page.limit - 1) ?? []);
      const look = { action: 'internal-mobility.candidate.read', fields: ['openings'] };
      const subjects = new Set(shown.map(({ employeeId }) => employeeId));
      await recordAuditRows(
        tx,
        context,
        [...subjects].map((subject) => ({ ...look, subject })),
      );
      return pages;
    });
  }

  /** In the order of the ids; null for an opening that is not the actor's. */
  async benches(actor: Actor, ids: readonly string[]): Promise<(Bench | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(BenchCounts & { id: string })[]>(`with ${OWNED} ${COUNTS}`, [possibleIds(ids), FEWEST_TOLD]),
    );
    const byId = new Map(rows.map(({ id, ...counts }) => [id, benchOf(counts)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** At least one row for each opening that is the actor's. */
  private rows(
    tx: Tx,
    ids: readonly string[],
    { after, limit }: PageQuery,
  ): Promise<{ id: string; candidate: CandidateRecord | null }[]> {
    return tx.query(
      `with ${OWNED}
       select owned.id, candidate.record as candidate from owned left join lateral (
         select jsonb_build_object('employeeId', shown.employee_id, 'place', ${PLACE},
           'openingId', shown.opening_id, 'band', shown.band, 'missing', shown.missing,
           'mustHaves', shown.must_haves, 'confirmed', shown.confirmed,
           'unconfirmed', shown.unconfirmed, 'monthsToClose', shown.months_to_close) as record
         from shown
         where shown.opening_id = owned.id
           and ($2::text is null or ${PLACE} > $2::text)
         order by ${PLACE} limit $3) as candidate on true
       order by candidate.record->>'place'`,
      [possibleIds(ids), after ?? null, limit],
    );
  }
}
