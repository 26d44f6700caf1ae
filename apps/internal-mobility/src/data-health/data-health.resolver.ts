import { CurrentActor } from '@libs/auth';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { DataFinding, DataFindingConnection } from './data-finding.view';
import { DataHealthReadModel } from './data-health.read-model';

@Resolver(() => DataFinding)
export class DataHealthResolver {
  constructor(private readonly findings: DataHealthReadModel) {}

  @Query(() => DataFindingConnection, {
    nullable: true,
    description:
      'For HR administrators and the HR system: what does not fit together in what was sent. Null for others.',
  })
  async dataHealth(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<DataFinding> | null> {
    const page = pageQuery(args);
    const findings = await this.findings.page(actor, page);
    return findings === null ? null : toConnection(findings, page, ({ key }) => key);
  }
}
