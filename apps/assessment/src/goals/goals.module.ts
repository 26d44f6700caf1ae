import { Module } from '@nestjs/common';
import { JobRolesModule } from '../job-roles/job-roles.module';
import { RatingsModule } from '../ratings/ratings.module';
import { SharingModule } from '../sharing/sharing.module';
import { ChooseGoal } from './choose-goal';
import { DropGoal } from './drop-goal';
import { GoalsReadModel } from './goals.read-model';
import { GoalsRepository } from './goals.repository';
import { GoalsResolver } from './goals.resolver';
import { SetGoalAudience } from './set-goal-audience';
import { SharingGoalsResolver } from './sharing-goals.resolver';
import { GoalRecords } from './goal-records';

@Module({
  imports: [JobRolesModule, RatingsModule, SharingModule],
  providers: [
    GoalRecords,
    GoalsRepository,
    GoalsReadModel,
    ChooseGoal,
    DropGoal,
    SetGoalAudience,
    GoalsResolver,
    SharingGoalsResolver,
  ],
  exports: [GoalRecords, GoalsReadModel],
})
export class GoalsModule {}
