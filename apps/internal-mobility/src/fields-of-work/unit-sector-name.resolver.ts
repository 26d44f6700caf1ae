import type { SubgraphContext } from '@libs/auth';
import type { LocalizedText } from '@libs/contracts';
import { inReadersLanguage } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitView } from '../units/unit.view';
import { FieldOfWorkNameLoader } from './field-of-work-name.loader';

@Resolver(() => UnitView)
export class UnitSectorNameResolver {
  constructor(private readonly names: FieldOfWorkNameLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    middleware: [inReadersLanguage],
    description: 'What the sector is called; null when nobody listed it.',
  })
  sectorName(@Parent() { sector }: UnitView, @Context() context: SubgraphContext): Promise<LocalizedText | null> {
    return this.names.load(context, 'SECTOR', sector);
  }
}
