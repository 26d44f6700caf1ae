import { actorIn, CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { loaderOf, PageArgs, pageQuery, placedConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseView } from '../courses/course.view';
import { ImportProviders } from './import-providers';
import { ImportProvidersInput, ProviderConnection, ProviderView } from './provider.view';
import { ProvidersReadModel } from './providers.read-model';

@Resolver(() => CourseView)
export class ProvidersResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly providers: ProvidersReadModel,
    private readonly importing: ImportProviders,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => ProviderConnection, { name: 'providers', description: 'Who gives courses, in order of names.' })
  async page(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<ProviderView>> {
    const page = pageQuery(args);
    return placedConnection(await this.database.transaction(actor, (tx) => this.providers.page(tx, page)), page);
  }

  @ResolveField(() => ProviderView, {
    nullable: true,
    description: 'Who gives it; null where the catalogue says it in words alone, or names one that no list has.',
  })
  providedBy(
    @Parent() { providerCode }: CourseView,
    @Context() context: SubgraphContext,
  ): Promise<ProviderView | null> | null {
    if (providerCode === null) return null;
    const load = (codes: readonly string[]) =>
      this.database.transaction(actorIn(context), (tx) => this.providers.byCodes(tx, codes));
    return loaderOf(context, 'provider', load).load(providerCode);
  }

  @Mutation(() => ImportReport, {
    name: 'importProviders',
    description: 'For learning administrators and the HR system: who gives courses.',
  })
  import(
    @Args('input') { rows, idempotencyKey }: ImportProvidersInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const named = this.contexts.of(context, 'import providers', idempotencyKey ?? undefined);
    return this.importing.execute({ rows }, named);
  }
}
