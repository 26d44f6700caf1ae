import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { LookAtOpened } from '../sharing/look-at-opened';
import { GoalView, SetGoalAudienceInput, SetGoalAudiencePayload } from './goal.view';
import { GoalsReadModel } from './goals.read-model';
import { SetGoalAudience } from './set-goal-audience';

const AS_GOALS = { action: 'assessment.shared-goals.read', field: 'sharedGoals' };

@Resolver(() => EmployeeView)
export class SharingGoalsResolver {
  constructor(
    private readonly goals: GoalsReadModel,
    private readonly looking: LookAtOpened,
    private readonly setGoalAudience: SetGoalAudience,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => SetGoalAudiencePayload, {
    name: 'setGoalAudience',
    description: 'I decide who may see one of my goals.',
  })
  async set(
    @Args('input') { idempotencyKey, ...command }: SetGoalAudienceInput,
    @Context() context: SubgraphContext,
  ): Promise<SetGoalAudiencePayload> {
    const named = this.contexts.of(context, "set a goal's audience", idempotencyKey);
    return { goal: GoalView.of(await this.setGoalAudience.execute(command, named)) };
  }

  @ResolveField(() => [GoalView], {
    nullable: true,
    description: 'The goals this person lets me see; null when they share none with me.',
  })
  async sharedGoals(@Parent() { id }: EmployeeView, @Context() context: SubgraphContext): Promise<GoalView[] | null> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee' || actor.employeeId === id) return null;
    const named = this.contexts.of(context, 'look at shared goals');
    const look = { personId: actor.employeeId, section: 'GOALS', ...AS_GOALS } as const;
    const load = (people: readonly string[]) =>
      this.looking.execute(people, look, named, async (tx, sharing) => {
        const goals = await this.goals.ofEach(tx, sharing);
        return (person) => (goals.get(person) ?? []).map((goal) => GoalView.seenByOthers(goal));
      });
    return loaderOf(context, 'shared goals', load).load(id);
  }
}
