import type { SubgraphContext } from '@libs/auth';
import type { LocalizedText } from '@libs/contracts';
import { inReadersLanguage } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleView } from '../job-roles/job-role.view';
import { FieldOfWorkNameLoader } from './field-of-work-name.loader';

@Resolver(() => JobRoleView)
export class JobRoleFieldNamesResolver {
  constructor(private readonly names: FieldOfWorkNameLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    middleware: [inReadersLanguage],
    description: 'What the family is called; null when nobody listed it.',
  })
  familyName(@Parent() { family }: JobRoleView, @Context() context: SubgraphContext): Promise<LocalizedText | null> {
    return this.names.load(context, 'FAMILY', family);
  }

  @ResolveField(() => String, {
    nullable: true,
    middleware: [inReadersLanguage],
    description: 'What the sector is called; null when nobody listed it.',
  })
  sectorName(@Parent() { sector }: JobRoleView, @Context() context: SubgraphContext): Promise<LocalizedText | null> {
    return this.names.load(context, 'SECTOR', sector);
  }
}
