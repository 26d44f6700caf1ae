import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { CourseLoader } from './course.loader';
import { ImportCoursesInput } from './course-import.view';
import { CourseConnection, CourseView } from './course.view';
import { CoursesReadModel } from './courses.read-model';
import { ImportCourses } from './import-courses';

@Resolver(() => CourseView)
export class CoursesResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesReadModel,
    private readonly loader: CourseLoader,
    private readonly importCourses: ImportCourses,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => CourseConnection, { name: 'courses', description: 'The catalogue.' })
  async page(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<CourseView>> {
    const query = pageQuery(args);
    const rows = await this.database.transaction(actor, (tx) => this.courses.page(tx, query));
    return toConnection(
      rows.map((course) => CourseView.of(course)),
      query,
      ({ id }) => id,
    );
  }

  @Query(() => CourseView, { name: 'course', nullable: true, description: 'One course, or null.' })
  one(@Args('id', { type: () => ID }) id: string, @Context() context: SubgraphContext): Promise<CourseView | null> {
    return this.loader.load(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: SubgraphContext): Promise<CourseView | null> {
    return this.loader.load(context, id);
  }

  @Mutation(() => ImportReport, {
    name: 'importCourses',
    description: 'For learning administrators and the HR system: courses with what they raise.',
  })
  import(
    @Args('input') { rows, idempotencyKey }: ImportCoursesInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    return this.importCourses.execute({ rows }, this.contexts.of(context, 'import courses', idempotencyKey));
  }
}
