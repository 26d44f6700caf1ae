import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { RECOMMENDATION, RECOMMENDATION_SPREAD } from './recommendation-kinds';

/** A course concerns whoever lacks what it raises, and whoever it was recommended to; a policy concerns everybody. */
const CONCERNED = `
  select gap.employee_id from gap
  where gap.goal_id is not null and (
    not exists (select 1 from course where course.id = $2::uuid)
    or gap.kind = 'SKILL' and gap.subject in (
      select outcome ->> 'skillId' from course, jsonb_array_elements(course.outcomes) as outcome where course.id = $2::uuid)
    or gap.kind in ('EDUCATION', 'CREDENTIAL') and exists (
      select 1 from course, jsonb_array_elements(course.awards) as award
      where course.id = $2::uuid and (award ->> 'subject' = gap.subject or award ->> 'kind' = gap.kind)))
  union
  select recommendation.id from recommendation
  where recommendation.gaps @> jsonb_build_array(
    jsonb_build_object('courses', jsonb_build_array(jsonb_build_object('courseId', $2::uuid))))
  order by 1`;

/**
 * The command marks the course or the policy only, since its login may not see those people; this worker step marks
 * them, set-based and outside the command's transaction.
 */
@Injectable()
export class SpreadRecommendations extends Recomputation {
  readonly kind = RECOMMENDATION_SPREAD;

  constructor(private readonly dirty: Dirty) {
    super();
  }

  override async recompute(tx: Tx, subject: string): Promise<void> {
    await this.dirty.markFrom(tx, RECOMMENDATION, CONCERNED, [subject]);
  }
}
