import { GapAnalysisV1 } from '@libs/contracts';
import { KnownEmployees } from '@libs/auth';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { Clock, newId } from '@libs/platform';
import { ARITHMETIC_VERSION } from '@libs/requirements';
import { lastVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { NEXT_STONES } from '../next-stones/next-stone-kinds';
import { factsOf } from './facts-of';
import { GapAnalysis } from './gap-analysis';
import { GAP_ANALYSIS } from './gap-kinds';
import { GapInputsReadModel } from './gap-inputs.read-model';

/** Computes one employee's gaps to all their goals. */
@Injectable()
export class RecomputeGapAnalysis extends Recomputation {
  readonly kind = GAP_ANALYSIS;

  constructor(
    private readonly inputs: GapInputsReadModel,
    private readonly employees: KnownEmployees,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
    private readonly clock: Clock,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const analysis = await this.lock(tx, employeeId);
    // Only from here on are inputs read: what commits later has marked the employee dirty again.
    const employee = await this.employees.find(tx, employeeId);
    const { goals, profile, unresolved } = await this.inputs.of(tx, employeeId);
    analysis.compute(goals, factsOf(profile, unresolved), {
      profileVersion: profile?.version ?? 0,
      employeeVersion: employee?.version ?? 0,
      arithmeticVersion: ARITHMETIC_VERSION,
      asOf: this.clock.today(employee?.timeZone),
    });
    await tx.save(GapAnalysis, analysis);
    const event = { type: 'assessment.gap-analysis.computed', state: analysis.toPublicState() };
    await this.outbox.append(tx, GapAnalysisV1, [event], newId());
    await this.dirty.mark(tx, NEXT_STONES, [employeeId]);
  }

  private async lock(tx: Tx, id: string): Promise<GapAnalysis> {
    const last = (await lastVersions(tx, GapAnalysisV1, [id])).get(id) ?? 0;
    await tx.query(`insert into gap_analysis (id, version, goals) values ($1, $2, '[]') on conflict do nothing`, [
      id,
      last,
    ]);
    return tx.findOneOrFail(GapAnalysis, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
