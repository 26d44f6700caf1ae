import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { loaderOf } from '@libs/subgraph';
import { Resolver, ResolveReference } from '@nestjs/graphql';
import { GapAnalysesReadModel } from './gap-analyses.read-model';
import { GoalGapsView } from './gap.view';

@Resolver(() => GoalGapsView)
export class GoalGapsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly analyses: GapAnalysesReadModel,
  ) {}

  /** Finds the actor's own goals only: those of anybody else are as absent as those of nobody. */
  @ResolveReference()
  reference({ id }: { id: string }, context: SubgraphContext): Promise<GoalGapsView | null> {
    const actor = actorIn(context);
    const loader = loaderOf<string, GoalGapsView | null>(context, 'gaps of goals', async (ids) => {
      if (actor.kind !== 'employee') return ids.map(() => null);
      const own = await this.database.transaction(actor, (tx) => this.analyses.find(tx, actor.employeeId));
      const byGoal = new Map(own?.goals.map((each) => [each.goal.id, GoalGapsView.of(each)]));
      return ids.map((each) => byGoal.get(each) ?? null);
    });
    return loader.load(id);
  }
}
