import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ExportedTableView, ExportMyData } from '@libs/subjects';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { EraseEmployee } from './erase-employee';
import { EraseEmployeeInput, EraseEmployeePayload } from './erasure.view';

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly exporting: ExportMyData,
    private readonly erasing: EraseEmployee,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => [ExportedTableView], { description: 'Everything that internal-mobility holds about me.' })
  async exportMyMobilityData(@Context() context: SubgraphContext): Promise<ExportedTableView[]> {
    const tables = await this.exporting.execute(this.contexts.of(context, 'export my data'));
    return tables.map((table) => ExportedTableView.of(table));
  }

  @Mutation(() => EraseEmployeePayload, {
    description: 'For the HR system and HR administrators: erases a person who has left, in all services.',
  })
  async eraseEmployee(
    @Args('input') { externalId, force, idempotencyKey }: EraseEmployeeInput,
    @Context() context: SubgraphContext,
  ): Promise<EraseEmployeePayload> {
    const named = this.contexts.of(context, 'erase a person', idempotencyKey);
    return { erased: await this.erasing.execute({ externalId, force: force ?? false }, named) };
  }
}
