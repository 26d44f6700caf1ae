import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor, LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportedSource } from './imported-rating';
import type { RatingStatementView } from './imported-rating.view';

/** The last word on one skill, when it came by import. */
export interface LastWord {
  readonly skillId: string;
  readonly level: number;
  readonly source: ImportedSource;
  readonly ratedOn: LocalDate;
}

/** What other systems said of a person. */
@Injectable()
export class ImportedRatingsReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /**
   * Of each skill the youngest statement of the person or of evidence, when it was imported; on one day what the person
   * said here goes first, then evidence. Peers and managers stand beside it and move nothing.
   */
  async lastWords(tx: Tx, employeeId: string): Promise<LastWord[]> {
    return tx.query<LastWord[]>(
      `select last.skill_id as "skillId", last.level, last.source, last.rated_on::text as "ratedOn" from (
         select distinct on (said.skill_id) said.* from (
           select skill_id, level, source, rated_on, false as imported, id from rating
             where employee_id = $1 and source = 'SELF'
           union all
           select skill_id, level, source, rated_on, true, id from imported_rating
             where employee_id = $1 and source in ('SELF', 'EVIDENCE') and level is not null
         ) as said
         order by said.skill_id, said.rated_on desc, said.imported, said.source = 'EVIDENCE' desc, said.id desc
       ) as last where last.imported`,
      [employeeId],
    );
  }

  /** Of each skill what each source said last, in the order of skills. */
  statements(actor: Actor, employeeId: string): Promise<RatingStatementView[]> {
    return this.database.transaction(actor, (tx) =>
      tx.query<RatingStatementView[]>(
        `select distinct on (said.skill_id, said.source) said.skill_id as "skillId", said.source, said.level,
           said.rated_on::text as "ratedOn"
         from imported_rating as said where said.employee_id = $1
         order by said.skill_id, said.source, said.rated_on desc, said.id desc`,
        [employeeId],
      ),
    );
  }
}
