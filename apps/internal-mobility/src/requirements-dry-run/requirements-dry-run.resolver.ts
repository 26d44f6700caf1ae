import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { DomainError } from '@libs/platform';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { OpeningLoader } from '../openings/opening.loader';
import { OpeningView } from '../openings/opening.view';
import { EmployeeLoader } from '../people/employee.loader';
import { EmployeeView, type EmployeeRecord } from '../people/employee.view';
import { DryRunOfRequest } from './dry-run-of-request';
import { moveSentence, personSentence, wholeSentence } from './dry-run-sentences';
import { MovingCandidatesReadModel } from './moving-candidates.read-model';
import {
  DryRunOpeningView,
  MovingCandidateView,
  RequirementsDryRunInput,
  RequirementsDryRunView,
} from './requirements-dry-run.view';

const MOST_NAMED = 50;

@Resolver(() => RequirementsDryRunView)
export class RequirementsDryRunResolver {
  constructor(
    private readonly runs: DryRunOfRequest,
    private readonly jobRoles: JobRoleLoader,
  ) {}

  @Query(() => RequirementsDryRunView, {
    nullable: true,
    description:
      'For mobility and HR administrators of the whole organisation: who would change band if a job role asked for something else. Null for anybody else, and for an unknown job role or opening. One per request, else ONE_DRY_RUN_PER_REQUEST; MATCH_INDEX_LOADING while people are read into memory.',
  })
  async requirementsDryRun(
    @Args('input') input: RequirementsDryRunInput,
    @Context() context: SubgraphContext,
  ): Promise<RequirementsDryRunView | null> {
    const run = await this.runs.of(context, actorIn(context), input);
    if (run === null) return null;
    return {
      jobRoleId: run.jobRole.id,
      jobRoleVersion: run.jobRole.version,
      moves: run.moves.map((move) => ({ ...move, sentence: moveSentence(move) })),
      sentence: wholeSentence(run.moves, run.sameGates),
      openings: run.openings.map((openingId) => ({ openingId, movements: run.movements })),
    };
  }

  @ResolveField(() => JobRoleView, { nullable: true, description: 'The job role.' })
  async jobRole(
    @Parent() { jobRoleId }: RequirementsDryRunView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }
}

@Resolver(() => DryRunOpeningView)
export class DryRunOpeningResolver {
  constructor(
    private readonly whoMoves: MovingCandidatesReadModel,
    private readonly openings: OpeningLoader,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => OpeningView, { nullable: true, description: 'The opening; null when it has just gone.' })
  async opening(
    @Parent() { openingId }: DryRunOpeningView,
    @Context() context: SubgraphContext,
  ): Promise<OpeningView | null> {
    return this.openings.load(context, openingId);
  }

  @ResolveField(() => [MovingCandidateView], {
    description:
      'Which of those whom you see as candidates would change band, in order of id; each reads that you looked. Whoever would become a candidate is in the figures alone.',
  })
  async candidates(
    @Parent() { openingId, movements }: DryRunOpeningView,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most: 1 to 50.' }) first: number,
    @Context() context: SubgraphContext,
  ): Promise<MovingCandidateView[]> {
    if (first < 1 || first > MOST_NAMED) throw DomainError.invalid('first', `must be from 1 to ${String(MOST_NAMED)}`);
    const look = this.contexts.of(context, 'try other requirements');
    // A request has one run, so that all its openings ask about the same people.
    const batch = (ids: readonly string[]) => this.whoMoves.of(look, ids, movements, first);
    const moving = await loaderOf(context, `moving candidates ${String(first)}`, batch).load(openingId);
    return moving.map((each) => ({ ...each, sentence: personSentence(each.from, each.to) }));
  }
}

@Resolver(() => MovingCandidateView)
export class MovingCandidateResolver {
  constructor(private readonly employees: EmployeeLoader) {}

  @ResolveField(() => EmployeeView, {
    nullable: true,
    description: 'Who it is: the name, and what you may see anyway.',
  })
  async person(
    @Parent() { employeeId }: MovingCandidateView,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployeeRecord | null> {
    return this.employees.load(context, employeeId, info);
  }
}
