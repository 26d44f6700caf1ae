import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planUpserts,
  requireColumns,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { Course } from '../courses/course';
import { CoursesReadModel } from '../courses/courses.read-model';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import { CourseRun, type CourseRunEvent } from './course-run';
import { canonicalRun, CourseRunRow, statedOfRun, UNSAID_OF_RUNS } from './course-run-row';
import { CourseRunsRepository } from './course-runs.repository';

type ChangedRun = Changed<CourseRun, CourseRunEvent>;

/** Takes over runs of courses. One that a list lacks stays: it ends on its own last day, or is said to be cancelled. */
@Injectable()
export class ImportCourseRuns implements ImportKind<CourseRunRow, ChangedRun> {
  readonly name = 'course-runs';
  readonly schema = CourseRunRow;
  readonly canonical = canonicalRun;

  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly runs: CourseRunsRepository,
    private readonly courses: CoursesReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but a learning administrator and the HR system. */
  async execute({ rows }: { readonly rows: readonly CourseRunRow[] }, context: CommandContext): Promise<ImportReport> {
    await this.database.transaction(context.actor, (tx) => this.policy.requireKeepsCatalogue(tx, context.actor));
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.runs.stored(tx);
  }

  async plan(tx: Tx, rows: readonly CourseRunRow[]): Promise<ImportPlan<ChangedRun>> {
    const stored = await this.runs.findByIds(
      tx,
      rows.map(({ externalId }) => CourseRun.idOf(externalId)),
    );
    const named = rows.flatMap(({ course }) => (course === undefined ? [] : [Course.idOf(course)]));
    const courses = await this.courses.known(tx, named);
    const stated = (row: CourseRunRow) => {
      if (row.course !== undefined && !courses.has(Course.idOf(row.course)))
        throw DomainError.invalid('course', 'no course has this external id; import courses first');
      return statedOfRun(row);
    };
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(CourseRun.idOf(externalId)),
      define: (row) => {
        const facts = stated(row);
        requireColumns(row, ['course', 'start', 'end']);
        const needed = { courseId: Course.idOf(row.course), startsOn: row.start, endsOn: row.end };
        const run = CourseRun.schedule(row.externalId, { ...UNSAID_OF_RUNS, ...facts, ...needed });
        return { thing: run, event: 'learning-catalog.course-run.scheduled' };
      },
      update: (run, row) => run.change({ ...run.facts, ...stated(row) }),
    });
  }

  async apply(tx: Tx, changed: readonly ChangedRun[], context: CommandContext): Promise<void> {
    await this.runs.saveAll(
      tx,
      changed.map(({ thing }) => thing),
    );
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['run'] }));
    await recordAuditRows(tx, context, entries);
    const courses = new Set(changed.map(({ thing }) => thing.courseId));
    await this.dirty.mark(tx, RECOMMENDATION_SPREAD, [...courses]);
  }
}
