import { recordAuditRows, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { accepting, givingUp } from '../courses/accepted-gains';
import type { Course } from '../courses/course';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import type { OutcomeSuggestion, SuggestionChange } from './outcome-suggestion';
import { SuggestedOutcomesRepository } from './suggested-outcomes.repository';

export type OutcomeDecision = 'ACCEPT' | 'REFUSE';

/** Carries out what was decided: suggestion and course change together, and whom the course concerns is told. */
@Injectable()
export class SettleSuggestions {
  constructor(
    private readonly suggested: SuggestedOutcomesRepository,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError INVALID naming the field; nothing is to be kept then. */
  async execute(
    tx: Tx,
    pairs: readonly { readonly suggestion: OutcomeSuggestion; readonly course: Course }[],
    { decision, change }: { readonly decision: OutcomeDecision; readonly change: SuggestionChange },
    context: CommandContext,
  ): Promise<void> {
    const gains = new Map<Course, Pick<Course, 'outcomes' | 'awards'>>();
    for (const { suggestion, course } of pairs) {
      const before = gains.get(course) ?? course;
      const gain = decision === 'ACCEPT' ? suggestion.accept(change) : suggestion.refuse();
      gains.set(course, decision === 'ACCEPT' ? accepting(before, gain) : givingUp(before, gain));
    }
    const changed = [...gains].filter(([course, given]) => course.change({ ...course.facts, ...given }) !== null);
    await this.suggested.save(
      tx,
      pairs.map(({ suggestion }) => suggestion),
      changed.map(([course]) => course),
    );
    const action = `learning-catalog.suggested-outcome.${decision === 'ACCEPT' ? 'accepted' : 'refused'}`;
    const entries = pairs.map(({ course: { id } }) => ({ action, subject: id, fields: ['outcomes'] }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(
      tx,
      RECOMMENDATION_SPREAD,
      changed.map(([{ id }]) => id),
    );
  }
}
