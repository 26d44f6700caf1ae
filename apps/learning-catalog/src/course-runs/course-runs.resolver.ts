import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { Args, Context, Int, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { CourseLoader } from '../courses/course.loader';
import { CourseView } from '../courses/course.view';
import { CourseRunLoader } from './course-run.loader';
import { CourseRunView, ImportCourseRunsInput } from './course-run.view';
import { ImportCourseRuns } from './import-course-runs';
import { hoursPerWeek } from './week-load';

@Resolver(() => CourseRunView)
export class CourseRunsResolver {
  constructor(
    private readonly runs: CourseRunLoader,
    private readonly courses: CourseLoader,
    private readonly importRuns: ImportCourseRuns,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveReference()
  async reference({ id }: { id: string }, context: SubgraphContext): Promise<CourseRunView | null> {
    const run = await this.runs.load(context, id);
    return run === null ? null : CourseRunView.of(run);
  }

  @ResolveField(() => CourseView, { nullable: true })
  course(@Parent() { courseId }: CourseRunView, @Context() context: SubgraphContext): Promise<CourseView | null> {
    return this.courses.load(context, courseId);
  }

  @ResolveField('hoursPerWeek', () => Int, { nullable: true, description: 'Hours a week that it takes, rounded up.' })
  async load(
    @Parent() { courseId, start, end }: CourseRunView,
    @Context() context: SubgraphContext,
  ): Promise<number | null> {
    const course = await this.courses.load(context, courseId);
    return course === null ? null : hoursPerWeek(course.hours, start, end);
  }

  @Mutation(() => ImportReport, {
    name: 'importCourseRuns',
    description: 'For learning administrators and the HR system: when and where courses can be taken.',
  })
  import(
    @Args('input') { rows, idempotencyKey }: ImportCourseRunsInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    return this.importRuns.execute({ rows }, this.contexts.of(context, 'import course runs', idempotencyKey));
  }
}
