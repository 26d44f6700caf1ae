import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { DomainError, type Actor } from '@libs/platform';
import { PageArgs, pageQuery, possibleIds, placedConnection, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LegalEntityLoader } from '../legal-entities/legal-entity.loader';
import { LegalEntityView } from '../legal-entities/legal-entity.view';
import { ImportUnits } from './import-units';
import { ImportUnitsInput } from './unit-import.view';
import { UnitLoader } from './unit.loader';
import { UnitConnection, UnitView } from './unit.view';
import { UnitsReadModel } from './units.read-model';

@Resolver(() => UnitView)
export class UnitsResolver {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly loader: UnitLoader,
    private readonly legalEntities: LegalEntityLoader,
    private readonly importUnits: ImportUnits,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => UnitConnection, { name: 'units', description: 'Units, in order of names.' })
  async page(
    @Args() args: PageArgs,
    @Args('below', { type: () => ID, nullable: true, description: 'Only those below this unit, however deep.' })
    below: string | null | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<UnitView>> {
    const page = pageQuery(args);
    return placedConnection(await this.units.page(actor, idOf(below), page), page);
  }

  @Query(() => UnitView, { nullable: true, description: 'One unit, or null.' })
  async unit(
    @Args('id', { type: () => ID, description: 'Id of the unit.' }) id: string,
    @Context() context: SubgraphContext,
  ): Promise<UnitView | null> {
    return this.loader.load(context, id);
  }

  @ResolveField(() => UnitView, { nullable: true, description: 'The unit above; null at the top.' })
  async parent(@Parent() { parentId }: UnitView, @Context() context: SubgraphContext): Promise<UnitView | null> {
    return parentId === null ? null : this.loader.load(context, parentId);
  }

  @ResolveField(() => LegalEntityView, { nullable: true, description: 'The company it belongs to.' })
  async legalEntity(
    @Parent() { legalEntityId }: UnitView,
    @Context() context: SubgraphContext,
  ): Promise<LegalEntityView | null> {
    return legalEntityId === null ? null : this.legalEntities.load(context, legalEntityId);
  }

  @Mutation(() => ImportReport, { name: 'importUnits', description: 'For the HR system: the tree of units.' })
  async import(@Args('input') input: ImportUnitsInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import units', input.idempotencyKey ?? undefined);
    return this.importUnits.execute({ rows: input.rows }, command);
  }
}

/** @throws DomainError INVALID naming `below`. */
function idOf(below: string | null | undefined): string | null {
  if (below === null || below === undefined) return null;
  if (possibleIds([below]).length === 0) throw DomainError.invalid('below', 'is no id');
  return below;
}
