import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseRunLoader } from '../course-runs/course-run.loader';
import { CourseRunView } from '../course-runs/course-run.view';
import { CourseLoader } from '../courses/course.loader';
import { CourseView } from '../courses/course.view';
import { ReimbursementRequestView } from './reimbursement-request.view';

@Resolver(() => ReimbursementRequestView)
export class RequestCoursesResolver {
  constructor(
    private readonly courses: CourseLoader,
    private readonly runs: CourseRunLoader,
  ) {}

  @ResolveField(() => CourseView, { nullable: true })
  course(
    @Parent() { courseId }: ReimbursementRequestView,
    @Context() context: SubgraphContext,
  ): Promise<CourseView | null> {
    return this.courses.load(context, courseId);
  }

  @ResolveField(() => CourseRunView, { nullable: true, description: 'Null for the course whatever the run.' })
  async run(
    @Parent() { runId }: ReimbursementRequestView,
    @Context() context: SubgraphContext,
  ): Promise<CourseRunView | null> {
    const run = runId === null ? null : await this.runs.load(context, runId);
    return run === null ? null : CourseRunView.of(run);
  }
}
