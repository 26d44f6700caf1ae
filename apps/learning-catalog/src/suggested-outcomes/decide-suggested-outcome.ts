import { ApiDatabase, idempotent, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { TeachableReadModel } from '../outcome-words/teachable.read-model';
import type { OutcomeSuggestion, SuggestionChange } from './outcome-suggestion';
import { SettleSuggestions, type OutcomeDecision } from './settle-suggestions';
import { SuggestedOutcomesRepository } from './suggested-outcomes.repository';

export interface DecideSuggestedOutcomeCommand {
  readonly id: string;
  readonly decision: OutcomeDecision;
  readonly change: SuggestionChange;
}

/** A learning administrator accepts one suggestion, as it is or changed, or refuses it. A later decision counts. */
@Injectable()
export class DecideSuggestedOutcome {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly suggested: SuggestedOutcomesRepository,
    private readonly teachable: TeachableReadModel,
    private readonly settle: SettleSuggestions,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID naming the field. */
  execute(command: DecideSuggestedOutcomeCommand, context: CommandContext): Promise<OutcomeSuggestion> {
    return this.database.transaction(context.actor, async (tx) => {
      await this.policy.requireAdministersLearning(tx, context.actor);
      return idempotent(tx, context, command, () => this.decide(tx, command, context));
    });
  }

  private async decide(
    tx: Tx,
    { id, ...decided }: DecideSuggestedOutcomeCommand,
    context: CommandContext,
  ): Promise<OutcomeSuggestion> {
    const { courses, suggestions } = await this.suggested.locked(tx, possibleIds([id]));
    const [suggestion] = suggestions;
    const course = suggestion && courses.get(suggestion.courseId);
    if (suggestion === undefined || course === undefined) throw DomainError.notFound('suggested outcome');
    const { toLevel } = decided.change;
    const steps = suggestion.kind === 'SKILL' ? await this.teachable.steps(tx, suggestion.subject) : null;
    if (toLevel !== null && steps !== null && toLevel > steps)
      throw DomainError.invalid('toLevel', `must be at most ${String(steps)}, the last step of this skill`);
    await this.settle.execute(tx, [{ suggestion, course }], decided, context);
    return suggestion;
  }
}
