import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase, recordAuditRows } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { SharesReadModel } from '../sharing/shares.read-model';
import { GoalView, SetGoalAudienceInput, SetGoalAudiencePayload } from './goal.view';
import { GoalsReadModel } from './goals.read-model';
import { SetGoalAudience } from './set-goal-audience';

@Resolver(() => EmployeeView)
export class SharingGoalsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly goals: GoalsReadModel,
    private readonly shares: SharesReadModel,
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
    const load = (people: readonly string[]) => this.sharedBy(people, actor.employeeId, named);
    return loaderOf(context, 'shared goals', load).load(id);
  }

  private sharedBy(people: readonly string[], personId: string, named: CommandContext) {
    return this.database.transaction(named.actor, async (tx) => {
      const sharing = await this.shares.sharing(tx, people, { personId, section: 'GOALS', on: named.asOf });
      const looks = sharing.map((subject) => ({
        action: 'assessment.shared-goals.read',
        subject,
        fields: ['sharedGoals'],
      }));
      await recordAuditRows(tx, named, looks);
      const goals = await this.goals.ofEach(tx, sharing);
      const isShared = new Set(sharing);
      return people.map((id) =>
        isShared.has(id) ? (goals.get(id) ?? []).map((goal) => GoalView.seenByOthers(goal)) : null,
      );
    });
  }
}
