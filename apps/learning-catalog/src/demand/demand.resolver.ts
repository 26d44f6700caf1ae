import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SkillOutcome } from '../courses/course-facts';
import { CourseView } from '../courses/course.view';
import { DemandReadModel, type Demand } from './demand.read-model';
import { DemandView } from './demand.view';

@Resolver(() => CourseView)
export class DemandResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly demand: DemandReadModel,
  ) {}

  @ResolveField('demand', () => DemandView)
  demandOf(@Parent() { rawOutcomes }: CourseView, @Context() context: SubgraphContext): Promise<DemandView> {
    const loader = loaderOf<readonly SkillOutcome[], Demand>(context, 'demand', (courses) =>
      this.database.transaction(actorIn(context), (tx) => this.demand.ofCourses(tx, courses)),
    );
    return loader.load(rawOutcomes);
  }
}
