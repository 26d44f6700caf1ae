import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { ChooseGoal } from './choose-goal';
import { DropGoal } from './drop-goal';
import { ChooseGoalInput, ChooseGoalPayload, DropGoalInput, DropGoalPayload, GoalView } from './goal.view';
import { GoalsReadModel } from './goals.read-model';

@Resolver(() => EmployeeView)
export class GoalsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly goals: GoalsReadModel,
    private readonly chooseGoal: ChooseGoal,
    private readonly dropGoal: DropGoal,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ChooseGoalPayload, { name: 'chooseGoal', description: 'I aim at a job role.' })
  async choose(
    @Args('input') { idempotencyKey, ...command }: ChooseGoalInput,
    @Context() context: SubgraphContext,
  ): Promise<ChooseGoalPayload> {
    const { goal, profileVersion } = await this.chooseGoal.execute(
      command,
      this.contexts.of(context, 'choose a goal', idempotencyKey),
    );
    return { goal: GoalView.of(goal), profileVersion };
  }

  @Mutation(() => DropGoalPayload, { name: 'dropGoal', description: 'I no longer aim at it.' })
  async drop(
    @Args('input') { idempotencyKey, ...command }: DropGoalInput,
    @Context() context: SubgraphContext,
  ): Promise<DropGoalPayload> {
    return { goalId: await this.dropGoal.execute(command, this.contexts.of(context, 'drop a goal', idempotencyKey)) };
  }

  @ResolveField('goals', () => [GoalView], { nullable: true, description: 'What I aim at; null for anybody else.' })
  async goalsOf(@Parent() { id }: EmployeeView, @Context() context: SubgraphContext): Promise<GoalView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const goals = await this.database.transaction(actor, (tx) => this.goals.of(tx, id));
    return goals.map((goal) => GoalView.of(goal));
  }
}
