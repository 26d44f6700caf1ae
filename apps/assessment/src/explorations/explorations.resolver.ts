import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { SkillLoader } from '../skills/skill.loader';
import { SkillView } from '../skills/skill.view';
import { RequirementKindView } from '../gaps/gap.view';
import { EndExploration } from './end-exploration';
import {
  EndExplorationInput,
  EndExplorationPayload,
  ExplorationView,
  ExploredGapView,
  ExploreInput,
  ExplorePayload,
} from './exploration.view';
import { ExplorationsReadModel } from './explorations.read-model';
import { Explore } from './explore';

@Resolver(() => EmployeeView)
export class ExplorationsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly explorations: ExplorationsReadModel,
    private readonly exploring: Explore,
    private readonly ending: EndExploration,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ExplorePayload, { description: 'I look into something without aiming at it.' })
  async explore(
    @Args('input') { idempotencyKey, jobRoleId = null, sector = null, family = null }: ExploreInput,
    @Context() context: SubgraphContext,
  ): Promise<ExplorePayload> {
    const named = this.contexts.of(context, 'explore', idempotencyKey);
    return { explorationId: (await this.exploring.execute({ jobRoleId, sector, family }, named)).id };
  }

  @Mutation(() => EndExplorationPayload, { description: 'I no longer look into it.' })
  async endExploration(
    @Args('input') { idempotencyKey, ...command }: EndExplorationInput,
    @Context() context: SubgraphContext,
  ): Promise<EndExplorationPayload> {
    const named = this.contexts.of(context, 'end an exploration', idempotencyKey);
    return { explorationId: await this.ending.execute(command, named) };
  }

  @ResolveField('explorations', () => [ExplorationView], {
    nullable: true,
    description: 'What I look into, the newest first, without what is a goal by now; null for anybody else.',
  })
  async explorationsOf(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<ExplorationView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const found = await this.database.transaction(actor, (tx) => this.explorations.of(tx, id));
    return found.map((each) => ExplorationView.of(each));
  }
}

@Resolver(() => ExploredGapView)
export class ExploredGapsResolver {
  constructor(private readonly skills: SkillLoader) {}

  @ResolveField(() => SkillView, { nullable: true, description: 'As of a gap.' })
  skill(
    @Parent() { kind, subject }: ExploredGapView,
    @Context() context: SubgraphContext,
  ): Promise<SkillView | null> | null {
    return kind === RequirementKindView.SKILL ? this.skills.load(context, subject) : null;
  }
}
