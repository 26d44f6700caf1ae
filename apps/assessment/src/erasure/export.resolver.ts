import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ExportedTableView, ExportMyData } from '@libs/subjects';
import { Context, Query, Resolver } from '@nestjs/graphql';

@Resolver()
export class ExportResolver {
  constructor(
    private readonly exporting: ExportMyData,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => [ExportedTableView], { description: 'Everything that assessment holds about me.' })
  async exportMyAssessmentData(@Context() context: SubgraphContext): Promise<ExportedTableView[]> {
    const tables = await this.exporting.execute(this.contexts.of(context, 'export my data'));
    return tables.map((table) => ExportedTableView.of(table));
  }
}
