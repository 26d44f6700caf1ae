import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportEmployeesInput } from './employee-import.view';
import { ImportEmployees } from './import-employees';

@Resolver()
export class EmployeesImportResolver {
  constructor(
    private readonly importEmployees: ImportEmployees,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, {
    name: 'importEmployees',
    description: 'For the HR system: people, their jobs and managers.',
  })
  async import(@Args('input') input: ImportEmployeesInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import employees', input.idempotencyKey ?? undefined);
    return this.importEmployees.execute({ rows: input.rows }, command);
  }
}
