import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, placedConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FieldOfWorkConnection, FieldOfWorkView, ImportFamiliesInput, ImportSectorsInput } from './field-of-work.view';
import { FieldsOfWorkReadModel } from './fields-of-work.read-model';
import { ImportFamilies } from './import-families';
import { ImportSectors } from './import-sectors';

@Resolver(() => FieldOfWorkView)
export class FieldsOfWorkResolver {
  constructor(
    private readonly fields: FieldsOfWorkReadModel,
    private readonly importsSectors: ImportSectors,
    private readonly importsFamilies: ImportFamilies,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => FieldOfWorkConnection, { description: 'Where people work: the sectors, in order of names.' })
  async sectors(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<FieldOfWorkView>> {
    const page = pageQuery(args);
    return placedConnection(await this.fields.page(actor, 'SECTOR', page), page);
  }

  @Query(() => FieldOfWorkConnection, { description: 'What kinds of work there are: the families, in order of names.' })
  async families(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<FieldOfWorkView>> {
    const page = pageQuery(args);
    return placedConnection(await this.fields.page(actor, 'FAMILY', page), page);
  }

  @Mutation(() => ImportReport, { description: 'For the HR system: the sectors, where people work.' })
  importSectors(@Args('input') input: ImportSectorsInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import sectors', input.idempotencyKey ?? undefined);
    return this.importsSectors.execute({ rows: input.rows }, command);
  }

  @Mutation(() => ImportReport, { description: 'For the HR system: the families, what kinds of work there are.' })
  importFamilies(
    @Args('input') input: ImportFamiliesInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import families', input.idempotencyKey ?? undefined);
    return this.importsFamilies.execute({ rows: input.rows }, command);
  }
}
