import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { EligibilityPoliciesReadModel } from './eligibility-policies.read-model';
import { ImportEligibilityPoliciesInput } from './eligibility-policy-import.view';
import { EligibilityPolicyConnection, EligibilityPolicyView } from './eligibility-policy.view';
import { ImportEligibilityPolicies } from './import-eligibility-policies';

@Resolver(() => EligibilityPolicyView)
export class EligibilityPoliciesResolver {
  constructor(
    private readonly policies: EligibilityPoliciesReadModel,
    private readonly importPolicies: ImportEligibilityPolicies,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => EligibilityPolicyConnection, { description: 'Who may move, and when: all policies, in order of id.' })
  async eligibilityPolicies(
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<EligibilityPolicyView>> {
    const page = pageQuery(args);
    return toConnection(await this.policies.page(actor, page), page, ({ id }) => id);
  }

  @Mutation(() => ImportReport, {
    name: 'importEligibilityPolicies',
    description: 'For the HR system: who may move, and when.',
  })
  async import(
    @Args('input') input: ImportEligibilityPoliciesInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import eligibility policies', input.idempotencyKey ?? undefined);
    return this.importPolicies.execute({ rows: input.rows }, command);
  }
}
