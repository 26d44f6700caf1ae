import { CurrentActor } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AccessPolicy } from '../access/access-policy';
import { UnmetDemandReadModel } from './unmet-demand.read-model';
import { UnmetDemandConnection, UnmetDemandView } from './unmet-demand.view';

@Resolver(() => UnmetDemandView)
export class UnmetDemandResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly demand: UnmetDemandReadModel,
  ) {}

  @Query(() => UnmetDemandConnection, {
    nullable: true,
    description:
      'For learning administrators: what people lack and no course raises, what most lack first; counted anew four times an hour. Null for others.',
  })
  async demandWithoutCourse(
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<UnmetDemandView> | null> {
    const page = pageQuery(args);
    const rows = await this.database.transaction(actor, async (tx) =>
      (await this.policy.administersLearning(tx, actor)) ? this.demand.page(tx, page) : null,
    );
    if (rows === null) return null;
    const { edges, pageInfo } = toConnection(rows, page, ({ key }) => key);
    return { edges: edges.map(({ node, cursor }) => ({ node: UnmetDemandView.of(node), cursor })), pageInfo };
  }
}
