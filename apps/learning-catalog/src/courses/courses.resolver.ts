import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { pageQuery, placedConnection, searchedWords, type Connection } from '@libs/subgraph';
import { Args, Context, ID, Mutation, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { CourseLoader } from './course.loader';
import { ImportCoursesInput } from './course-import.view';
import { CourseConnection, CourseView } from './course.view';
import { CoursesArgs } from './courses.view';
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

  @Query(() => CourseConnection, { name: 'courses', description: 'The catalogue, in order of titles.' })
  async page(
    @Args() { search, skill, award, mode, ...args }: CoursesArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<CourseView>> {
    const page = pageQuery(args);
    const looked = { words: searchedWords(search), skill: skill ?? null, award: award ?? null, mode: mode ?? null };
    const rows = await this.database.transaction(actor, (tx) => this.courses.page(tx, looked, page));
    return placedConnection(
      rows.map(({ node, ...place }) => ({ ...place, node: CourseView.of(node) })),
      page,
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
