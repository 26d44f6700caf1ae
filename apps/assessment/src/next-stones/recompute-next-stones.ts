import { KnownEmployees } from '@libs/auth';
import type { Tx } from '@libs/database';
import { Recomputation } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { isErased } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { GapAnalysis } from '../gaps/gap-analysis';
import { ProspectsReadModel } from '../prospects/prospects.read-model';
import { RecommendationsReadModel } from '../recommendations/recommendations.read-model';
import { chooseNextStones } from './choose-next-stones';
import { NEXT_STONES } from './next-stone-kinds';
import { NextStones } from './next-stones';

/** Chooses one employee's next steps. */
@Injectable()
export class RecomputeNextStones extends Recomputation {
  readonly kind = NEXT_STONES;

  constructor(
    private readonly prospects: ProspectsReadModel,
    private readonly recommendations: RecommendationsReadModel,
    private readonly employees: KnownEmployees,
    private readonly clock: Clock,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const next = await this.lock(tx, employeeId);
    // Only from here on are inputs read: what commits later has marked the employee dirty again.
    const employee = await this.employees.find(tx, employeeId);
    if (await isErased(tx, employeeId, employee?.version)) {
      await tx.remove(next);
      return;
    }
    const asOf = this.clock.today(employee?.timeZone);
    const analysis = await tx.findOneBy(GapAnalysis, { id: employeeId });
    const goals = analysis?.goals ?? [];
    const recommendation = await this.recommendations.of(tx, employeeId);
    const jobRoleIds = [...new Set(goals.map(({ jobRoleId }) => jobRoleId))];
    const prospects = await this.prospects.of(tx, jobRoleIds, asOf);
    next.choose(chooseNextStones({ goals, courses: recommendation.byGap, prospects, asOf }), {
      gapAnalysisVersion: analysis?.version ?? 0,
      recommendationVersion: recommendation.version,
      asOf,
    });
    await tx.save(NextStones, next);
  }

  private async lock(tx: Tx, id: string): Promise<NextStones> {
    await tx.query(
      `insert into next_stones (id, version, stones, seen) values ($1, 0, '[]', '[]') on conflict do nothing`,
      [id],
    );
    return tx.findOneOrFail(NextStones, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
