import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportAccessGrantsInput } from './access-grant.view';
import { ImportAccessGrants } from './import-access-grants';

@Resolver()
export class AccessGrantsResolver {
  constructor(
    private readonly importAccessGrants: ImportAccessGrants,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, { name: 'importAccessGrants', description: 'For the HR system: who may do what.' })
  async import(
    @Args('input') input: ImportAccessGrantsInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import access grants', input.idempotencyKey ?? undefined);
    return this.importAccessGrants.execute({ rows: input.rows }, command);
  }
}
