import { possibleIds } from '@libs/subgraph';
import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../workforce/contract-on';

const MOST = 20;

/** Which openings would exercise a gap. */
@Injectable()
export class GapsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * Ids of published openings whose job role asks for the gap's skill, soonest to close first; in the order of the
   * gaps, null for a gap that is not the actor's own. Contractors are not offered openings and get none.
   */
  async openingsExercising(actor: Actor, gapIds: readonly string[]): Promise<(string[] | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<{ id: string; openings: string[] }[]>(
        `select gap.id, array(
           select opening.id from opening join job_role on job_role.id = opening.job_role_id
           where opening.status = 'PUBLISHED' and gap.kind = 'SKILL'
             and job_role.requirements @> jsonb_build_array(jsonb_build_object('kind', 'SKILL', 'subject', gap.subject))
             and ${contractOn('gap.employee_id', '$2::date')} is distinct from 'CONTRACTOR'
           order by opening.closes_on nulls last, opening.id limit ${String(MOST)}) as openings
         from gap where gap.id = any($1::uuid[])`,
        [possibleIds(gapIds), this.clock.today()],
      ),
    );
    const byGap = new Map(rows.map(({ id, openings }) => [id, openings]));
    return gapIds.map((id) => byGap.get(id) ?? null);
  }
}
