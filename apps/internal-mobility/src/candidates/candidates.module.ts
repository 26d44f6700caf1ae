import { Module } from '@nestjs/common';
import { BandsModule } from '../bands/bands.module';
import { SkillsModule } from '../skills/skills.module';
import { PeopleModule } from '../people/people.module';
import { CandidateInputsReadModel } from './candidate-inputs.read-model';
import { CandidateRecords } from './candidate-records';
import { CandidatesProjection } from './candidates.projection';
import { CandidatesReadModel } from './candidates.read-model';
import { CandidatePersonResolver, CandidatesResolver } from './candidates.resolver';
import { RecomputeCandidates } from './recompute-candidates';

@Module({
  imports: [BandsModule, SkillsModule, PeopleModule],
  providers: [
    CandidateInputsReadModel,
    CandidatePersonResolver,
    CandidateRecords,
    CandidatesProjection,
    CandidatesReadModel,
    CandidatesResolver,
    RecomputeCandidates,
  ],
  exports: [CandidateRecords],
})
export class CandidatesModule {}
