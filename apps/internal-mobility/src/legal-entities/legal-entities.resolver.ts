import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, placedConnection, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportLegalEntities } from './import-legal-entities';
import { LegalEntitiesReadModel } from './legal-entities.read-model';
import { LegalEntityLoader } from './legal-entity.loader';
import { ImportLegalEntitiesInput, LegalEntityConnection, LegalEntityView } from './legal-entity.view';

@Resolver(() => LegalEntityView)
export class LegalEntitiesResolver {
  constructor(
    private readonly entities: LegalEntitiesReadModel,
    private readonly loader: LegalEntityLoader,
    private readonly importLegalEntities: ImportLegalEntities,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => LegalEntityConnection, { description: 'All companies, in order of names.' })
  async legalEntities(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<LegalEntityView>> {
    const page = pageQuery(args);
    return placedConnection(await this.entities.page(actor, page), page);
  }

  @Query(() => LegalEntityView, { nullable: true, description: 'One company, or null.' })
  async legalEntity(
    @Args('id', { type: () => ID, description: 'Id of the company.' }) id: string,
    @Context() context: SubgraphContext,
  ): Promise<LegalEntityView | null> {
    return this.loader.load(context, id);
  }

  @Mutation(() => ImportReport, {
    name: 'importLegalEntities',
    description: 'For the HR system: the companies that employ people.',
  })
  async import(
    @Args('input') input: ImportLegalEntitiesInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import legal entities', input.idempotencyKey ?? undefined);
    return this.importLegalEntities.execute({ rows: input.rows }, command);
  }
}
