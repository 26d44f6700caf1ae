import { Module } from '@nestjs/common';
import { SkillsModule } from '../skills/skills.module';
import { AnswerStatement } from './answer-statement';
import { StatementRecords } from './statement-records';
import { StatementSkillResolver } from './statement-skill.resolver';
import { StatementsReadModel } from './statements.read-model';
import { StatementsResolver } from './statements.resolver';

/** Who said what of a skill, which of it counts, and what the person says to it. */
@Module({
  imports: [SkillsModule],
  providers: [AnswerStatement, StatementRecords, StatementSkillResolver, StatementsReadModel, StatementsResolver],
  exports: [StatementRecords, StatementsReadModel],
})
export class RatingStatementsModule {}
