import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { Clock, newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { SkillProfilesRepository } from './skill-profiles.repository';
import { ASSUMED_RATINGS } from '../assumed-ratings/assumed-kinds';
import { effectiveStatements } from '../rating-statements/effective-statement';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { StatementsReadModel } from '../rating-statements/statements.read-model';

/** Takes into a person's profile, of each skill, what counts most of all that was said of it. */
@Injectable()
export class TakeStatements extends Recomputation {
  readonly kind = STATEMENTS;

  constructor(
    private readonly profiles: SkillProfilesRepository,
    private readonly statements: StatementsReadModel,
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
    const event = profile.adopt(effectiveStatements(await this.statements.of(tx, employeeId, asOf), asOf), asOf);
    // Where nothing counts any longer, the job may let something be assumed again.
    await this.dirty.mark(tx, ASSUMED_RATINGS, [employeeId]);
    if (event === null) return;
    await this.profiles.save(tx, profile);
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], newId());
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
  }
}
