import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CoursesModule } from '../courses/courses.module';
import { OutcomeWordsModule } from '../outcome-words/outcome-words.module';
import { DecideSuggestedOutcome } from './decide-suggested-outcome';
import { DecideSuggestedOutcomes } from './decide-suggested-outcomes';
import { RecomputeOutcomeSuggestions } from './recompute-outcome-suggestions';
import { SettleSuggestions } from './settle-suggestions';
import { SpreadOutcomeSuggestions } from './spread-outcome-suggestions';
import { SuggestedOutcomesReadModel } from './suggested-outcomes.read-model';
import { SuggestedOutcomesRepository } from './suggested-outcomes.repository';
import { SuggestedOutcomesResolver } from './suggested-outcomes.resolver';
import { UnlocksReadModel } from './unlocks.read-model';

/** What courses that declare nothing seem to give, and what learning administrators say to that. */
@Module({
  imports: [AccessModule, CoursesModule, OutcomeWordsModule],
  providers: [
    DecideSuggestedOutcome,
    DecideSuggestedOutcomes,
    RecomputeOutcomeSuggestions,
    SettleSuggestions,
    SpreadOutcomeSuggestions,
    SuggestedOutcomesReadModel,
    SuggestedOutcomesRepository,
    SuggestedOutcomesResolver,
    UnlocksReadModel,
  ],
  exports: [RecomputeOutcomeSuggestions, SpreadOutcomeSuggestions],
})
export class SuggestedOutcomesModule {}
