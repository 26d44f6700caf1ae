import { WorkerDatabase, recordAuditRows } from '@libs/database';
import { addDays, type CommandContext, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';

/** A date of which nobody can say any more what it is good for: the screens show reviews to come alone. */
const KEPT_DAYS = 400;
const AT_ONCE = 5_000;

/** True for a review that was so long ago that it is not kept. */
export function isLongPast(on: LocalDate, today: LocalDate): boolean {
  return on < addDays(today, -KEPT_DAYS);
}

/** Forgets when people had reviews, 400 days after they were. */
@Injectable()
export class ForgetPastReviews {
  constructor(private readonly database: WorkerDatabase) {}

  /** Returns how many were forgotten. Run again on the same day, it finds nothing. */
  async execute(asOf: LocalDate, requestId: string): Promise<number> {
    const context: CommandContext = {
      actor: { kind: 'system', process: 'assessment.forget-past-reviews' },
      purpose: 'a review was long ago',
      requestId,
      asOf,
    };
    for (let forgotten = 0; ;) {
      const some = await this.forgetSome(context);
      forgotten += some;
      if (some < AT_ONCE) return forgotten;
    }
  }

  private forgetSome(context: CommandContext): Promise<number> {
    return this.database.transaction(async (tx) => {
      const gone = await tx.query<{ subject: string }[]>(
        `with gone as (
           delete from review_date where ctid = any(array(
             select ctid from review_date where held_on < $1::date limit ${String(AT_ONCE)}))
           returning employee_id)
         select gone.employee_id as subject from gone`,
        [addDays(context.asOf, -KEPT_DAYS)],
      );
      const entries = gone.map(({ subject }) => ({
        ...{ action: 'assessment.review-date.forgotten', subject, fields: ['on'] },
      }));
      await recordAuditRows(tx, context, entries);
      return gone.length;
    });
  }
}
