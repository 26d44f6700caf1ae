import { ApiDatabase, idempotent, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { AS_SUGGESTED } from './outcome-suggestion';
import { SettleSuggestions, type OutcomeDecision } from './settle-suggestions';
import { SuggestedOutcomesReadModel } from './suggested-outcomes.read-model';
import { SuggestedOutcomesRepository } from './suggested-outcomes.repository';

export interface DecideSuggestedOutcomesCommand {
  readonly provider: string;
  readonly decision: OutcomeDecision;
  /** Only those at least so strong. */
  readonly atLeast: number;
}

/** What became of a provider's suggestions. */
export interface DecidedOutcomes {
  readonly decided: number;
  /** Not accepted, since the course says no level and somebody has to. */
  readonly withoutLevel: number;
  /** Still waiting, of any strength. */
  readonly waiting: number;
}

/** One request decides on so many at most; what is left is still waiting. */
const AT_ONCE = 500;
const STRONGEST = 1_000;

/** A learning administrator decides on all waiting suggestions of a provider, as they are. */
@Injectable()
export class DecideSuggestedOutcomes {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly suggested: SuggestedOutcomesRepository,
    private readonly waiting: SuggestedOutcomesReadModel,
    private readonly settle: SettleSuggestions,
  ) {}

  /** @throws DomainError FORBIDDEN, INVALID naming the field. */
  execute(command: DecideSuggestedOutcomesCommand, context: CommandContext): Promise<DecidedOutcomes> {
    if (command.atLeast < 0 || command.atLeast > STRONGEST)
      throw DomainError.invalid('atLeast', `must be from 0 to ${String(STRONGEST)}`);
    return this.database.transaction(context.actor, async (tx) => {
      await this.policy.requireAdministersLearning(tx, context.actor);
      return idempotent(tx, context, command, () => this.decide(tx, command, context));
    });
  }

  private async decide(
    tx: Tx,
    { provider, decision, atLeast }: DecideSuggestedOutcomesCommand,
    context: CommandContext,
  ): Promise<DecidedOutcomes> {
    const ids = await this.waiting.ofProvider(tx, { provider, atLeast, levelled: decision === 'ACCEPT' }, AT_ONCE);
    const { courses, suggestions } = await this.suggested.locked(tx, ids);
    // Whoever was faster has decided: read again under the lock, what no longer waits is left as it is.
    const pairs = suggestions.flatMap((suggestion) => {
      const course = courses.get(suggestion.courseId);
      return course === undefined || suggestion.state !== 'WAITING' ? [] : [{ suggestion, course }];
    });
    await this.settle.execute(tx, pairs, { decision, change: AS_SUGGESTED }, context);
    const left = await this.waiting.countOfProvider(tx, provider);
    return {
      decided: pairs.length,
      withoutLevel: decision === 'ACCEPT' ? left.withoutLevel : 0,
      waiting: left.waiting,
    };
  }
}
