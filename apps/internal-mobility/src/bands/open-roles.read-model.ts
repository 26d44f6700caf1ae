import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { OpenRole } from './band-rows';

/** Every job role with published openings, read within the caller's transaction. */
@Injectable()
export class OpenRolesReadModel {
  async all(tx: Tx): Promise<OpenRole[]> {
    return tx.query<OpenRole[]>(
      `select job_role.id, job_role.version, job_role.requirements, published.openings
       from job_role join (
         select opening.job_role_id, array_agg(opening.id order by opening.id) as openings
         from opening where opening.status = 'PUBLISHED' group by opening.job_role_id) as published
         on published.job_role_id = job_role.id`,
    );
  }
}
