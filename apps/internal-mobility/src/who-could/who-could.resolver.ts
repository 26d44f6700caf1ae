import { actorIn, type SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BenchView, benchView } from '../candidates/candidate.view';
import { JobRoleView } from '../job-roles/job-role.view';
import { WhoCouldReadModel } from './who-could.read-model';

@Resolver(() => JobRoleView)
export class WhoCouldResolver {
  constructor(private readonly people: WhoCouldReadModel) {}

  @ResolveField(() => BenchView, {
    nullable: true,
    description:
      'How many people could do this job by what they let owners of openings see, with or without an opening; null unless you are a mobility administrator; of units: people whose jobs lie in or below them. MATCH_INDEX_LOADING, with how far it is, while people are read into memory.',
  })
  async bench(@Parent() { id }: JobRoleView, @Context() context: SubgraphContext): Promise<BenchView | null> {
    const bench = await this.people.bench(actorIn(context), id);
    return bench === null ? null : benchView(bench);
  }
}
