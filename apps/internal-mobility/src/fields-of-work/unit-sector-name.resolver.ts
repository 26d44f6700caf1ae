import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitView } from '../units/unit.view';
import { FieldOfWorkNameLoader } from './field-of-work-name.loader';

@Resolver(() => UnitView)
export class UnitSectorNameResolver {
  constructor(private readonly names: FieldOfWorkNameLoader) {}

  @ResolveField(() => String, { nullable: true, description: 'What the sector is called; null when nobody listed it.' })
  sectorName(@Parent() { sector }: UnitView, @Context() context: SubgraphContext): Promise<string | null> {
    return this.names.load(context, 'SECTOR', sector);
  }
}
