import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { LocalDateScalar } from '@libs/subgraph';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { CheckPolicyFor } from './check-policy-for';
import { PolicyCheckView } from './policy-check.view';

@Resolver()
export class PolicyCheckResolver {
  constructor(
    private readonly checkPolicy: CheckPolicyFor,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => PolicyCheckView, {
    nullable: true,
    description:
      'For me, and for learning administrators of the people they serve: why this answer for this person, course and day. Null where there is nothing to be seen.',
  })
  async policyCheck(
    @Context() context: SubgraphContext,
    @Args('employee', { type: () => ID }) employeeId: string,
    @Args('course', { type: () => ID }) courseId: string,
    @Args('run', { type: () => ID, nullable: true, description: 'One of its runs; none unless told.' })
    runId?: string | null,
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day of asking; today unless told.' })
    on?: string | null,
  ): Promise<PolicyCheckView | null> {
    const asked = { employeeId, courseId, runId: runId ?? null, on: on ?? undefined };
    const checked = await this.checkPolicy.execute(asked, this.contexts.of(context, 'check a policy'));
    return checked === null ? null : PolicyCheckView.of(checked);
  }
}
