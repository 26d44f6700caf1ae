import { ApiDatabase, recordAuditRows } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import type { PageQuery, Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { isSelf } from '../access/access-policy';
import { ReviewDatesReadModel, type ComingReview } from './review-dates.read-model';

/** Looks at when reviews are; each of those whom somebody else looked at can read of it. */
@Injectable()
export class LookAtReviewDates {
  constructor(
    private readonly database: ApiDatabase,
    private readonly dates: ReviewDatesReadModel,
  ) {}

  /** The next one of each, in the order of the people; null for whoever has none or is not the actor's to see. */
  next(people: readonly string[], context: CommandContext): Promise<(ComingReview | null)[]> {
    return this.database.transaction(context.actor, async (tx) => {
      const found = await this.dates.nextOf(tx, people, context.asOf);
      const others = [...found.keys()].filter((id) => !isSelf(context.actor, id));
      await recordAuditRows(tx, context, others.map(lookAt));
      return people.map((id) => found.get(id) ?? null);
    });
  }

  /** A page of those of the manager's direct reports, the nearest first. */
  ofReports(manager: string, page: PageQuery, context: CommandContext): Promise<Placed<ComingReview>[]> {
    return this.database.transaction(context.actor, async (tx) => {
      const found = await this.dates.ofReports(tx, manager, context.asOf, page);
      const shown = found.slice(0, page.limit - 1).map(({ node }) => node.employeeId);
      await recordAuditRows(tx, context, [...new Set(shown)].map(lookAt));
      return found;
    });
  }
}

function lookAt(subject: string) {
  return { action: 'assessment.review-date.read', subject, fields: ['nextReview'] };
}
