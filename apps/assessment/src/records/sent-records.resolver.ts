import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportCredentials } from './import-credentials';
import { ImportEducation } from './import-education';
import { ImportExperience } from './import-experience';
import { ImportCredentialsInput, ImportEducationInput, ImportExperienceInput } from './sent-records.view';

@Resolver()
export class SentRecordsResolver {
  constructor(
    private readonly importsEducation: ImportEducation,
    private readonly importsExperience: ImportExperience,
    private readonly importsCredentials: ImportCredentials,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, { description: 'For the HR system: what people have learnt.' })
  importEducation(
    @Args('input') { rows, idempotencyKey }: ImportEducationInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const named = this.contexts.of(context, 'import education', idempotencyKey ?? undefined);
    return this.importsEducation.execute({ rows }, named);
  }

  @Mutation(() => ImportReport, { description: 'For the HR system: where people have worked before.' })
  importExperience(
    @Args('input') { rows, idempotencyKey }: ImportExperienceInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const named = this.contexts.of(context, 'import experience', idempotencyKey ?? undefined);
    return this.importsExperience.execute({ rows }, named);
  }

  @Mutation(() => ImportReport, { description: 'For the HR system: which licences and certificates people hold.' })
  importCredentials(
    @Args('input') { rows, idempotencyKey }: ImportCredentialsInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const named = this.contexts.of(context, 'import credentials', idempotencyKey ?? undefined);
    return this.importsCredentials.execute({ rows }, named);
  }
}
