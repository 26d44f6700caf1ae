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
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import { OUTCOME_SUGGESTION } from '../outcome-words/suggestion-kinds';
import { withAccepted } from './accepted-gains';
import { Course, type CourseEvent } from './course';
import { canonicalCourse, CourseRow, outcomesOf, priceOf, statedBy, UNSAID } from './course-row';
import { CoursesRepository } from './courses.repository';

type ChangedCourse = Changed<Course, CourseEvent>;

/** Takes over courses from a catalogue. A course that a list lacks stays: runs and plans may still point to it. */
@Injectable()
export class ImportCourses implements ImportKind<CourseRow, ChangedCourse> {
  readonly name = 'courses';
  readonly schema = CourseRow;
  readonly refersTo = ['skills'];
  readonly canonical = canonicalCourse;

  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesRepository,
    private readonly policy: AccessPolicy,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but a learning administrator and the HR system. */
  async execute({ rows }: { readonly rows: readonly CourseRow[] }, context: CommandContext): Promise<ImportReport> {
    await this.database.transaction(context.actor, (tx) => this.policy.requireKeepsCatalogue(tx, context.actor));
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.courses.stored(tx);
  }

  async plan(tx: Tx, rows: readonly CourseRow[]): Promise<ImportPlan<ChangedCourse>> {
    const stored = await this.courses.findByIds(
      tx,
      rows.map(({ externalId }) => Course.idOf(externalId)),
    );
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(Course.idOf(externalId)),
      define: (row) => {
        requireColumns(row, ['title', 'provider', 'hours', 'price', 'outcomes']);
        const { title, provider, hours } = row;
        const needed = { title, provider, hours, price: priceOf(row.price), outcomes: outcomesOf(row.outcomes) };
        const course = Course.define(row.externalId, { ...UNSAID, ...needed, ...statedBy(row) });
        return { thing: course, event: 'learning-catalog.course.defined' };
      },
      update: (course, row) => course.change({ ...course.facts, ...withAccepted(statedBy(row), course) }),
    });
  }

  async apply(tx: Tx, changed: readonly ChangedCourse[], context: CommandContext): Promise<void> {
    await this.courses.saveAll(
      tx,
      changed.map(({ thing }) => thing),
    );
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['course'] }));
    await recordAuditRows(tx, context, entries);
    const ids = entries.map(({ subject }) => subject);
    for (const kind of [RECOMMENDATION_SPREAD, OUTCOME_SUGGESTION]) await this.dirty.mark(tx, kind, ids);
  }
}
