import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RatingsModule } from '../ratings/ratings.module';
import { SkillsModule } from '../skills/skills.module';
import { EndExploration } from './end-exploration';
import { ExplorationRecords } from './exploration-records';
import { ExplorationsReadModel } from './explorations.read-model';
import { ExplorationsRepository } from './explorations.repository';
import { ExplorationsResolver, ExploredGapsResolver } from './explorations.resolver';
import { Explore } from './explore';

@Module({
  imports: [JobRolesModule, RatingsModule, SkillsModule],
  providers: [
    EndExploration,
    ExplorationRecords,
    ExplorationsReadModel,
    ExplorationsRepository,
    ExplorationsResolver,
    ExploredGapsResolver,
    Explore,
  ],
  exports: [ExplorationRecords],
})
export class ExplorationsModule {}
