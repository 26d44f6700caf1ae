import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { EndShare } from './end-share';
import { ShareWith } from './share-with';
import { EndShareInput, EndSharePayload, ShareView, ShareWithInput, ShareWithPayload } from './share.view';
import { SharesReadModel } from './shares.read-model';

@Resolver(() => EmployeeView)
export class SharesResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly shares: SharesReadModel,
    private readonly shareWith: ShareWith,
    private readonly endShare: EndShare,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ShareWithPayload, {
    name: 'shareWith',
    description: 'I let a person see what I have opened to sharing.',
  })
  async share(
    @Args('input') { idempotencyKey, until = null, ...command }: ShareWithInput,
    @Context() context: SubgraphContext,
  ): Promise<ShareWithPayload> {
    const share = await this.shareWith.execute(
      { ...command, until },
      this.contexts.of(context, 'share with a person', idempotencyKey),
    );
    return { share: ShareView.of(share) };
  }

  @Mutation(() => EndSharePayload, { name: 'endShare', description: 'I no longer let a person see it.' })
  async end(
    @Args('input') { idempotencyKey, ...command }: EndShareInput,
    @Context() context: SubgraphContext,
  ): Promise<EndSharePayload> {
    return { shareId: await this.endShare.execute(command, this.contexts.of(context, 'end a share', idempotencyKey)) };
  }

  @ResolveField('shares', () => [ShareView], {
    nullable: true,
    description: 'With whom I share; null for anybody else.',
  })
  async sharesOf(@Parent() { id }: EmployeeView, @Context() context: SubgraphContext): Promise<ShareView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return (await this.database.transaction(actor, (tx) => this.shares.of(tx, id))).map((share) => ShareView.of(share));
  }
}
