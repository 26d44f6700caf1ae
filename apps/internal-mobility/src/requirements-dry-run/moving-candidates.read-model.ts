import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import type { Actor, CommandContext } from '@libs/platform';
import type { Band } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import type { FitQuestion } from '../fit/fits.read-model';
import type { Movement } from './band-moves';

const MOST_OPENINGS = 20;

/** A candidate whom the actor sees anyway, and how they would move. */
export interface MovingCandidate {
  readonly employeeId: string;
  readonly from: Band;
  readonly to: Band;
}

/**
 * Which candidates would move. Only whoever is a candidate of the opening today, and seen by the actor, is named:
 * row-level security says so. Somebody who would become one is in the figures alone until what is asked has changed.
 */
@Injectable()
export class MovingCandidatesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** Published openings of a job role, or the one asked about, that the actor owns; in order of id. */
  async ownedOpenings(actor: Actor, jobRoleId: string, asked: FitQuestion): Promise<string[]> {
    const only = 'opening' in asked ? asked.opening : null;
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<{ id: string }[]>(
        `select opening.id from opening
         where opening.job_role_id = $1 and opening.id in (select cairn_actor_owned_openings())
           and ($2::uuid is null or opening.id = $2::uuid)
         order by opening.id limit ${String(MOST_OPENINGS)}`,
        [jobRoleId, only],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Of each opening, in the order of `openingIds`, those first by id; each of them is told that they were looked at. */
  async of(
    context: CommandContext,
    openingIds: readonly string[],
    moving: readonly Movement[],
    first: number,
  ): Promise<MovingCandidate[][]> {
    const ways = new Map(moving.flatMap((way) => way.people.map((id) => [id, way] as const)));
    return this.database.transaction(context.actor, async (tx) => {
      const shown = await this.shown(tx, openingIds, [...ways.keys()], first);
      const look = { action: 'internal-mobility.candidate.read', fields: ['openings'] };
      const subjects = new Set(shown.map(({ employeeId }) => employeeId));
      await recordAuditRows(
        tx,
        context,
        [...subjects].map((subject) => ({ ...look, subject })),
      );
      const byOpening = Map.groupBy(shown, ({ openingId }) => openingId);
      return openingIds.map((id) =>
        (byOpening.get(id) ?? []).flatMap(({ employeeId }) => {
          const way = ways.get(employeeId);
          return way === undefined ? [] : [{ employeeId, from: way.from, to: way.to }];
        }),
      );
    });
  }

  private shown(
    tx: Tx,
    openingIds: readonly string[],
    ids: readonly string[],
    first: number,
  ): Promise<{ openingId: string; employeeId: string }[]> {
    return tx.query(
      `select wanted.id as "openingId", candidate.id as "employeeId"
       from unnest($1::uuid[]) as wanted(id) cross join lateral (
         select candidate_state.employee_id as id from candidate_state
         where candidate_state.opening_id = wanted.id and candidate_state.employee_id = any($2::uuid[])
           and candidate_state.employee_id <> cairn_actor_id()
         order by candidate_state.employee_id limit $3) as candidate
       where wanted.id in (select cairn_actor_owned_openings())
       order by wanted.id, candidate.id`,
      [openingIds, ids, first],
    );
  }
}
