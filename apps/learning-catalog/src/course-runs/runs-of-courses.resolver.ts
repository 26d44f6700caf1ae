import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseView } from '../courses/course.view';
import { CourseRunLoader } from './course-run.loader';
import { CourseRunView } from './course-run.view';

@Resolver(() => CourseView)
export class RunsOfCoursesResolver {
  constructor(private readonly loader: CourseRunLoader) {}

  @ResolveField('runs', () => [CourseRunView], {
    description: 'Runs that one can still join, the soonest first; at most twenty.',
  })
  async runsOf(@Parent() { id }: CourseView, @Context() context: SubgraphContext): Promise<CourseRunView[]> {
    const runs = await this.loader.ofCourse(context, id);
    return runs.map((run) => CourseRunView.of(run));
  }
}
