import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { GapAnalysesReadModel } from './gap-analyses.read-model';
import { GapAnalysisView } from './gap.view';

@Resolver(() => EmployeeView)
export class GapAnalysisResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly analyses: GapAnalysesReadModel,
  ) {}

  @ResolveField(() => GapAnalysisView, {
    nullable: true,
    description: 'How far I am from my goals; null for anybody else, and before the first goal.',
  })
  async gapAnalysis(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<GapAnalysisView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const answer = await this.database.transaction(actor, (tx) => this.analyses.find(tx, id));
    return answer === null ? null : GapAnalysisView.of(answer);
  }
}
