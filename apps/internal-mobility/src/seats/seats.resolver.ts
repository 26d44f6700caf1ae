import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportSeats } from './import-seats';
import { ImportSeatsInput } from './seats-import.view';

@Resolver()
export class SeatsResolver {
  constructor(
    private readonly importSeats: ImportSeats,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, {
    name: 'importSeats',
    description: 'For the HR system: how many people the employer wants in a job role, by unit.',
  })
  async import(@Args('input') input: ImportSeatsInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import seats', input.idempotencyKey ?? undefined);
    return this.importSeats.execute({ rows: input.rows }, command);
  }
}
