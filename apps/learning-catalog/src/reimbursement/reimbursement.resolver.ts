import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportReimbursementPolicies } from './import-reimbursement-policies';
import { ImportReimbursementPoliciesInput } from './reimbursement.view';

@Resolver()
export class ReimbursementResolver {
  constructor(
    private readonly importPolicies: ImportReimbursementPolicies,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, {
    name: 'importReimbursementPolicies',
    description: 'For learning administrators and the HR system: what the employer pays, for whom.',
  })
  import(
    @Args('input') { rows, idempotencyKey }: ImportReimbursementPoliciesInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    return this.importPolicies.execute(
      { rows },
      this.contexts.of(context, 'import reimbursement policies', idempotencyKey),
    );
  }
}
