import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportRatings } from './import-ratings';
import { ImportRatingsInput } from './imported-rating.view';

@Resolver()
export class ImportedRatingsResolver {
  constructor(
    private readonly importRatings: ImportRatings,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, { name: 'importRatings', description: 'For the HR system: ratings of skills.' })
  async import(@Args('input') input: ImportRatingsInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import ratings', input.idempotencyKey ?? undefined);
    return this.importRatings.execute({ rows: input.rows }, command);
  }
}
