import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { afterPlace, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { ReviewKind } from './review-date';

/** A review that is still to come. */
export interface ComingReview {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: ReviewKind;
  readonly on: LocalDate;
}

const REVIEW = `review_date.id, review_date.employee_id as "employeeId", review_date.kind, review_date.held_on::text as "on"`;
/** Nobody waits for a review of somebody who has left. */
const STILL_HERE = `known_employee.state ->> 'status' is distinct from 'LEFT'`;

/** Reviews to come. Row-level security shows a person their own, and a manager those of everybody below. */
@Injectable()
export class ReviewDatesReadModel {
  /** The next one of each of the people, by person, of those that the actor may see. */
  async nextOf(tx: Tx, people: readonly string[], today: LocalDate): Promise<ReadonlyMap<string, ComingReview>> {
    const rows = await tx.query<ComingReview[]>(
      `select distinct on (review_date.employee_id) ${REVIEW}
       from review_date left join known_employee on known_employee.id = review_date.employee_id
       where review_date.employee_id = any($1::uuid[]) and review_date.held_on >= $2 and ${STILL_HERE}
       order by review_date.employee_id, review_date.held_on, review_date.id`,
      [people, today],
    );
    return new Map(rows.map((review) => [review.employeeId, review]));
  }

  /** Those of whoever reports to this manager directly, the nearest first; one more than the page holds. */
  async ofReports(tx: Tx, manager: string, today: LocalDate, page: PageQuery): Promise<Placed<ComingReview>[]> {
    const after = afterPlace(page);
    const rows = await tx.query<ComingReview[]>(
      `select ${REVIEW} from known_employee join review_date on review_date.employee_id = known_employee.id
       where known_employee.manager_path[1] = $1 and review_date.held_on >= $2 and ${STILL_HERE}
         and ($3::uuid is null or (review_date.held_on, review_date.id) > ($4::date, $3::uuid))
       order by review_date.held_on, review_date.id limit $5`,
      [manager, today, after?.id ?? null, after?.key ?? null, page.limit],
    );
    return rows.map((node) => ({ node, id: node.id, key: node.on }));
  }
}
