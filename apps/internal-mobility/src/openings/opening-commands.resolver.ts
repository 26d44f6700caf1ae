import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CloseOpening } from './close-opening';
import { ImportOpenings } from './import-openings';
import { CloseOpeningInput, ImportOpeningsInput, PublishOpeningInput } from './opening-command.view';
import { OpeningLoader } from './opening.loader';
import { OpeningView } from './opening.view';
import { PublishOpening } from './publish-opening';

@Resolver()
export class OpeningCommandsResolver {
  constructor(
    private readonly importing: ImportOpenings,
    private readonly publishing: PublishOpening,
    private readonly closing: CloseOpening,
    private readonly contexts: CommandContexts,
    private readonly loader: OpeningLoader,
  ) {}

  @Mutation(() => ImportReport, { description: 'For the HR system: openings, past ones too.' })
  async importOpenings(
    @Args('input') input: ImportOpeningsInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import openings', input.idempotencyKey ?? undefined);
    return this.importing.execute({ rows: input.rows }, command);
  }

  @Mutation(() => OpeningView, {
    nullable: true,
    description: 'For those who manage openings: shows a draft to everybody.',
  })
  async publishOpening(
    @Args('input') input: PublishOpeningInput,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    const command = this.contexts.of(context, 'publish an opening', input.idempotencyKey ?? undefined);
    return this.loader.reload(context, await this.publishing.execute({ openingId: input.openingId }, command));
  }

  @Mutation(() => OpeningView, { nullable: true, description: 'For those who manage openings: ends a published one.' })
  async closeOpening(
    @Args('input') input: CloseOpeningInput,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    const command = this.contexts.of(context, 'close an opening', input.idempotencyKey ?? undefined);
    return this.loader.reload(context, await this.closing.execute({ openingId: input.openingId }, command));
  }
}
