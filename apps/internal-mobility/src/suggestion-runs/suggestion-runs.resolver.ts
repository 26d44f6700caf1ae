import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { EmployeeView } from '../people/employee.view';
import { KeepSuggestions } from './keep-suggestions';
import { KeepSuggestedRolesInput, KeptSuggestionView, SuggestionRunView } from './suggestion-run.view';
import { SuggestionRunsReadModel, suggestionsOf, type SuggestionRun } from './suggestion-runs.read-model';

@Resolver(() => EmployeeView)
export class SuggestionRunsResolver {
  constructor(
    private readonly keeping: KeepSuggestions,
    private readonly runs: SuggestionRunsReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ID, {
    description:
      'For an employee: keeps your present suggestions with what they were computed from. Gives the run’s id.',
  })
  async keepSuggestedRoles(
    @Args('input') { directions, idempotencyKey }: KeepSuggestedRolesInput,
    @Context() context: SubgraphContext,
  ): Promise<string> {
    const command = this.contexts.of(context, 'keep suggestions', idempotencyKey ?? undefined);
    return this.keeping.execute({ directions }, command);
  }

  @ResolveField(() => SuggestionRunView, {
    nullable: true,
    description: 'A kept list of suggestions; null for an unknown one, and unless it is yours.',
  })
  async suggestionRun(
    @Parent() { id: employeeId }: EmployeeView,
    @Args('id', { type: () => ID, description: 'Id of the run.' }) id: string,
    @Context() context: SubgraphContext,
  ): Promise<SuggestionRunView | null> {
    const actor = actorIn(context);
    const run = isSelf(actor, employeeId) ? await this.runs.byId(actor, employeeId, id) : null;
    return run && viewOf(run);
  }
}

@Resolver(() => SuggestionRunView)
export class ReplayResolver {
  constructor(private readonly runs: SuggestionRunsReadModel) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Computed again from what was kept: whether every byte is the same. Null when the ranking is a newer one.',
  })
  async replaysIdentically(
    @Parent() { run }: SuggestionRunView,
    @Context() context: SubgraphContext,
  ): Promise<boolean | null> {
    return this.runs.repeats(actorIn(context), run);
  }
}

@Resolver(() => KeptSuggestionView)
export class KeptSuggestionResolver {
  constructor(private readonly jobRoles: JobRoleLoader) {}

  @ResolveField(() => JobRoleView, { nullable: true, description: 'The job role; null when it has gone.' })
  async jobRole(
    @Parent() { jobRoleId }: KeptSuggestionView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }
}

function viewOf(run: SuggestionRun): SuggestionRunView {
  const { id, madeAt, engineVersion, landscapeVersion, profileVersion } = run;
  const suggestions = suggestionsOf(run).map(({ role, direction, score }) => ({ jobRoleId: role, direction, score }));
  return { id, madeAt, engineVersion, landscapeVersion, profileVersion, suggestions, run };
}
