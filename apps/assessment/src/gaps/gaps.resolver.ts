import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, ID, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { SkillLoader } from '../skills/skill.loader';
import { SkillView } from '../skills/skill.view';
import { GapAnalysesReadModel } from './gap-analyses.read-model';
import { GapView, RequirementKindView } from './gap.view';

@Resolver(() => GapView)
export class GapsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly analyses: GapAnalysesReadModel,
    private readonly skills: SkillLoader,
  ) {}

  @Query(() => GapView, { nullable: true, description: 'One gap of mine; null for anybody else.' })
  gap(@Args('id', { type: () => ID }) id: string, @Context() context: SubgraphContext): Promise<GapView | null> {
    return this.reference({ id }, context);
  }

  /** Finds the actor's own gaps only: those of anybody else are as absent as those of nobody. */
  @ResolveReference()
  reference({ id }: { id: string }, context: SubgraphContext): Promise<GapView | null> {
    const actor = actorIn(context);
    const loader = loaderOf<string, GapView | null>(context, 'gaps', async (ids) => {
      if (actor.kind !== 'employee') return ids.map(() => null);
      const own = await this.database.transaction(actor, (tx) => this.analyses.gapsOf(tx, actor.employeeId));
      return ids.map((each) => {
        const gap = own.get(each);
        return gap === undefined ? null : GapView.of(gap);
      });
    });
    return loader.load(id);
  }

  @ResolveField(() => SkillView, {
    nullable: true,
    description: 'The skill asked for; null for the other kinds and while nobody has defined it.',
  })
  skill(@Parent() { kind, subject }: GapView, @Context() context: SubgraphContext): Promise<SkillView | null> | null {
    return kind === RequirementKindView.SKILL ? this.skills.load(context, subject) : null;
  }
}
