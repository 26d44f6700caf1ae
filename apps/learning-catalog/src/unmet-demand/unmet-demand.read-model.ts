import type { Tx } from '@libs/database';
import type { PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** What people lack and no course raises. */
export interface UnmetDemand {
  readonly key: string;
  readonly kind: 'SKILL' | 'EDUCATION' | 'CREDENTIAL';
  readonly subject: string;
  readonly people: number;
  readonly jobRoles: number;
  readonly openings: number;
}

/** Answers what is lacked by many and taught by nobody. */
@Injectable()
export class UnmetDemandReadModel {
  /** What most people lack first; one more than the page holds. */
  page(tx: Tx, { after, limit }: PageQuery): Promise<UnmetDemand[]> {
    return tx.query<UnmetDemand[]>(
      `select demand.key, demand.kind, demand.subject, demand.people, demand.job_roles as "jobRoles", (
         select count(*)::integer from known_opening opening join known_job_role role on role.id = opening.job_role_id
         where opening.status = 'PUBLISHED' and role.requirements @>
           jsonb_build_array(jsonb_build_object('kind', demand.kind, 'subject', demand.subject))) as openings
       from (select unmet_demand.*, (lpad((2000000000 - people)::text, 10, '0') || ' ' || kind || ' ' || subject)
               collate "C" as key from unmet_demand) demand
       where $1::text is null or demand.key > $1 order by demand.key limit $2`,
      [after ?? null, limit],
    );
  }
}
