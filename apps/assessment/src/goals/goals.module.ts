import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RatingsModule } from '../ratings/ratings.module';
import { ChooseGoal } from './choose-goal';
import { DropGoal } from './drop-goal';
import { GoalsReadModel } from './goals.read-model';
import { GoalsRepository } from './goals.repository';
import { GoalsResolver } from './goals.resolver';

@Module({
  imports: [JobRolesModule, RatingsModule],
  providers: [GoalsRepository, GoalsReadModel, ChooseGoal, DropGoal, GoalsResolver],
  exports: [GoalsReadModel],
})
export class GoalsModule {}
