import { actorIn, type SubgraphContext } from '@libs/auth';
import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../people/employee.view';
import { BackupCandidateView } from './backup-candidate.view';
import { BackupCandidatesReadModel } from './backup-candidates.read-model';
import { CareerPathsView, CareerPathWishes } from './career-path.view';
import { CareerPathsReadModel } from './career-paths.read-model';

/** Ways to a goal, and what to do when it fails: for a person's own eyes. */
@Resolver(() => EmployeeView)
export class CareerPathsResolver {
  constructor(
    private readonly paths: CareerPathsReadModel,
    private readonly backups: BackupCandidatesReadModel,
  ) {}

  @ResolveField(() => CareerPathsView, {
    nullable: true,
    description:
      'Ways from this person’s job to a job role, the surest first; null unless it is you, without a job, and for a job role that is not offered here.',
  })
  async careerPaths(
    @Parent() { id }: EmployeeView,
    @Args('to', { type: () => ID, description: 'The job role to get to.' }) to: string,
    @Args('first', { type: () => Int, defaultValue: 3, description: 'How many at most: 1 to 10.' }) count: number,
    @Args('wishes', { type: () => CareerPathWishes, nullable: true, description: 'What you want of the way.' })
    wishes: CareerPathWishes | null | undefined,
    @Context() context: SubgraphContext,
  ): Promise<CareerPathsView | null> {
    const actor = actorIn(context);
    return isSelf(actor, id) ? this.paths.of(actor, id, { to, count, wishes: wishes ?? {} }) : null;
  }

  @ResolveField(() => [BackupCandidateView], {
    nullable: true,
    description:
      'Up to three job roles that could stand in for a goal: they reuse its plan, hang on other things and are soon ready. Null unless it is you, without a job, and for a goal that is not offered here.',
  })
  async backupCandidates(
    @Parent() { id }: EmployeeView,
    @Args('goal', { type: () => ID, description: 'The job role that is the goal.' }) goal: string,
    @Context() context: SubgraphContext,
  ): Promise<BackupCandidateView[] | null> {
    const actor = actorIn(context);
    return isSelf(actor, id) ? this.backups.of(actor, id, goal) : null;
  }
}
