import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  requireColumns,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
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

interface Changed {
  readonly run: CourseRun;
  readonly event: CourseRunEvent;
}

/** Takes over runs of courses. One that a list lacks stays: it ends on its own last day, or is said to be cancelled. */
@Injectable()
export class ImportCourseRuns implements ImportKind<CourseRunRow, Changed> {
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

  async plan(tx: Tx, rows: readonly CourseRunRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.runs.findByIds(
      tx,
      rows.map(({ externalId }) => CourseRun.idOf(externalId)),
    );
    const named = rows.flatMap(({ course }) => (course === undefined ? [] : [Course.idOf(course)]));
    const courses = await this.courses.known(tx, named);
    return planEach(rows, (row) => planned(row, stored.get(CourseRun.idOf(row.externalId)), courses));
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.runs.saveAll(
      tx,
      changed.map(({ run }) => run),
    );
    const entries = changed.map(({ run, event }) => ({ action: event, subject: run.id, fields: ['run'] }));
    await recordAuditRows(tx, context, entries);
    const courses = new Set(changed.map(({ run }) => run.courseId));
    await this.dirty.mark(tx, RECOMMENDATION_SPREAD, [...courses]);
  }
}

function planned(
  row: CourseRunRow,
  known: CourseRun | undefined,
  courses: ReadonlySet<string>,
): PlannedChange<Changed> | null {
  const { externalId, course } = row;
  if (course !== undefined && !courses.has(Course.idOf(course))) {
    throw DomainError.invalid('course', 'no course has this external id; import courses first');
  }
  if (known === undefined) {
    requireColumns(row, ['course', 'start', 'end']);
    const needed = { courseId: Course.idOf(row.course), startsOn: row.start, endsOn: row.end };
    const run = CourseRun.schedule(externalId, { ...UNSAID_OF_RUNS, ...statedOfRun(row), ...needed });
    const change = { run, event: 'learning-catalog.course-run.scheduled' } as const;
    return { externalId, what: 'CREATED', before: null, after: snapshot(run), change };
  }
  const before = snapshot(known);
  const event = known.change({ ...known.facts, ...statedOfRun(row) });
  if (event === null) return null;
  return { externalId, what: 'UPDATED', before, after: snapshot(known), change: { run: known, event } };
}
