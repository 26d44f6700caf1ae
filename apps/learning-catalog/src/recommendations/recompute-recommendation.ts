import { RecommendationV1 } from '@libs/contracts';
import { KnownEmployees } from '@libs/auth';
import type { Tx } from '@libs/database';
import { Outbox, Recomputation } from '@libs/messaging';
import { Clock, newId } from '@libs/platform';
import { announceChange } from '@libs/subscriptions';
import { isErased, lastVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { GapCoursesReadModel } from '../gap-analyses/gap-courses.read-model';
import { Recommendation } from './recommendation';
import { RECOMMENDATION, RECOMMENDED } from './recommendation-kinds';
import { recommendable } from './recommendable';
import { recommendedCourse } from './recommended-course';

/** Chooses the courses for one employee's open gaps. */
@Injectable()
export class RecomputeRecommendation extends Recomputation {
  readonly kind = RECOMMENDATION;

  constructor(
    private readonly gapCourses: GapCoursesReadModel,
    private readonly employees: KnownEmployees,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const recommendation = await this.lock(tx, employeeId);
    // Only from here on are inputs read: what commits later has marked the employee dirty again.
    const employee = await this.employees.find(tx, employeeId);
    if (await isErased(tx, employeeId, employee?.version)) {
      await tx.remove(recommendation);
      return;
    }
    const { version, gaps } = await this.gapCourses.ofEmployee(tx, employeeId);
    const chosen = recommendable(gaps).map(({ gapId, goalId, kind, choices }) => ({
      gapId,
      goalId,
      courses: choices.map((choice) => recommendedCourse(kind, choice)),
    }));
    const isNews = recommendation.compute(chosen, {
      gapAnalysisVersion: version,
      employeeVersion: employee?.version ?? 0,
      asOf: this.clock.today(employee?.timeZone),
    });
    await tx.save(Recommendation, recommendation);
    if (!isNews) return;
    const event = { type: 'learning-catalog.recommendation.computed', state: recommendation.toPublicState() };
    await this.outbox.append(tx, RecommendationV1, [event], newId());
    await announceChange(tx, { of: RECOMMENDED, employeeId });
  }

  private async lock(tx: Tx, id: string): Promise<Recommendation> {
    const last = (await lastVersions(tx, RecommendationV1, [id])).get(id) ?? 0;
    await tx.query(`insert into recommendation (id, version, gaps) values ($1, $2, '[]') on conflict do nothing`, [
      id,
      last,
    ]);
    return tx.findOneOrFail(Recommendation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
