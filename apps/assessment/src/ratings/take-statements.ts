import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { Clock, newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AssumedRatingsReadModel } from '../assumed-ratings/assumed-ratings.read-model';
import { GAP_ANALYSIS, IF_ANALYSED } from '../gaps/gap-kinds';
import { JobsHeldReadModel } from '../jobs-held/jobs-held.read-model';
import { effectiveStatements } from '../rating-statements/effective-statement';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { StatementsReadModel } from '../rating-statements/statements.read-model';
import { SkillProfilesRepository } from './skill-profiles.repository';

/**
 * Takes into a person's profile, of each skill, what counts most of all that was said of it, and where nothing was said
 * what their job lets assume. One step for both: of two that mark each other under one lock, each would wait for the other.
 */
@Injectable()
export class TakeStatements extends Recomputation {
  readonly kind = STATEMENTS;

  constructor(
    private readonly profiles: SkillProfilesRepository,
    private readonly statements: StatementsReadModel,
    private readonly assumed: AssumedRatingsReadModel,
    private readonly jobs: JobsHeldReadModel,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const profile = await this.profiles.load(tx, employeeId);
    // Read after the lock only: what is said later marks the person again.
    const asOf = this.clock.today();
    const statements = effectiveStatements(await this.statements.of(tx, employeeId, asOf), asOf);
    const { levels, turnsOn } = await this.assumed.of(tx, employeeId, asOf);
    await this.jobs.lookAgain(tx, employeeId, turnsOn);
    const event = profile.adopt(statements, levels, asOf);
    if (event === null) return;
    await this.profiles.save(tx, profile);
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], newId());
    await this.dirty.markFrom(tx, GAP_ANALYSIS, IF_ANALYSED, [employeeId]);
  }
}
