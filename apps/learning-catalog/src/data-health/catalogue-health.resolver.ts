import { CurrentActor } from '@libs/auth';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CatalogueFinding, CatalogueFindingConnection } from './catalogue-finding.view';
import { CatalogueHealthReadModel } from './catalogue-health.read-model';

@Resolver(() => CatalogueFinding)
export class CatalogueHealthResolver {
  constructor(private readonly findings: CatalogueHealthReadModel) {}

  @Query(() => CatalogueFindingConnection, {
    nullable: true,
    description:
      'For learning administrators and the HR system: what does not fit together in the catalogue. Null for others.',
  })
  async catalogueHealth(
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<CatalogueFinding> | null> {
    const page = pageQuery(args);
    const findings = await this.findings.page(actor, page);
    return findings === null ? null : toConnection(findings, page, ({ key }) => key);
  }
}
