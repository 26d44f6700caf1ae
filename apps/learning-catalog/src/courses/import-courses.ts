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
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import { Course, type CourseEvent } from './course';
import { CourseRow, outcomesOf, priceOf, statedBy, UNSAID } from './course-row';
import { CoursesRepository } from './courses.repository';

interface Changed {
  readonly course: Course;
  readonly event: CourseEvent;
}

/** Takes over courses from a catalogue. A course that a list lacks stays: runs and plans may still point to it. */
@Injectable()
export class ImportCourses implements ImportKind<CourseRow, Changed> {
  readonly name = 'courses';
  readonly schema = CourseRow;

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

  async plan(tx: Tx, rows: readonly CourseRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.courses.findByIds(
      tx,
      rows.map(({ externalId }) => Course.idOf(externalId)),
    );
    return planEach(rows, (row) => planned(row, stored.get(Course.idOf(row.externalId))));
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.courses.saveAll(
      tx,
      changed.map(({ course }) => course),
    );
    const entries = changed.map(({ course, event }) => ({ action: event, subject: course.id, fields: ['course'] }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(
      tx,
      RECOMMENDATION_SPREAD,
      entries.map(({ subject }) => subject),
    );
  }
}

function planned(row: CourseRow, known: Course | undefined): PlannedChange<Changed> | null {
  const { externalId } = row;
  if (known === undefined) {
    requireColumns(row, ['title', 'provider', 'hours', 'price', 'outcomes']);
    const { title, provider, hours } = row;
    const needed = { title, provider, hours, price: priceOf(row.price), outcomes: outcomesOf(row.outcomes) };
    const course = Course.define(externalId, { ...UNSAID, ...needed, ...statedBy(row) });
    const change = { course, event: 'learning-catalog.course.defined' } as const;
    return { externalId, what: 'CREATED', before: null, after: snapshot(course), change };
  }
  const before = snapshot(known);
  const event = known.change({ ...known.facts, ...statedBy(row) });
  if (event === null) return null;
  return { externalId, what: 'UPDATED', before, after: snapshot(known), change: { course: known, event } };
}
