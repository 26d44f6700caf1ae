import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { pageQuery, placedConnection, searchedWords, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { ImportSkills } from './import-skills';
import { SkillLoader } from './skill.loader';
import { ImportSkillsInput, SkillConnection, SkillView } from './skill.view';
import { SkillsArgs } from './skills.view';
import { SkillsReadModel } from './skills.read-model';

@Resolver(() => SkillView)
export class SkillsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly skills: SkillsReadModel,
    private readonly loader: SkillLoader,
    private readonly importSkills: ImportSkills,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => SkillConnection, { name: 'skills', description: 'The skill framework, in order of names.' })
  async page(
    @Args() { search, framework, ...args }: SkillsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<SkillView>> {
    const page = pageQuery(args);
    const looked = { words: searchedWords(search), framework: framework ?? null };
    const rows = await this.database.transaction(actor, (tx) => this.skills.page(tx, looked, page));
    return placedConnection(
      rows.map(({ node, ...place }) => ({ ...place, node: SkillView.of(node) })),
      page,
    );
  }

  @Query(() => SkillView, { name: 'skill', nullable: true, description: 'One skill, or null.' })
  one(@Args('id', { type: () => ID }) id: string, @Context() context: SubgraphContext): Promise<SkillView | null> {
    return this.loader.load(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: SubgraphContext): Promise<SkillView | null> {
    return this.loader.load(context, id);
  }

  @Mutation(() => ImportReport, { name: 'importSkills', description: 'For the HR system: skills with their scales.' })
  import(
    @Args('input') { rows, idempotencyKey }: ImportSkillsInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    return this.importSkills.execute({ rows }, this.contexts.of(context, 'import skills', idempotencyKey));
  }
}
