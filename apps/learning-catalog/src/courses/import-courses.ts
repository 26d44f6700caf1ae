import type { LocalizedText } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { referenceId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { Course, pricePart, type CourseEvent, type CourseFacts } from './course';
import { CoursesRepository } from './courses.repository';

/** One course as a catalogue states it; `skill` is a skill's external id. A field left out keeps what it was; null clears it. */
export interface CourseRow {
  readonly externalId: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText | null | undefined;
  readonly provider: string;
  readonly hours: number;
  readonly price: PriceRow;
  readonly outcomes: readonly { readonly skill: string; readonly fromLevel: number; readonly toLevel: number }[];
}

export interface PriceRow {
  readonly currency: string;
  readonly tuition: string;
  readonly fees?: string | null | undefined;
  readonly books?: string | null | undefined;
  readonly supplies?: string | null | undefined;
  readonly exam?: string | null | undefined;
}

interface Changed {
  readonly course: Course;
  readonly event: CourseEvent;
}

/** Takes over courses from a catalogue. */
@Injectable()
export class ImportCourses {
  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesRepository,
    private readonly policy: AccessPolicy,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but a learning administrator and the HR system. */
  async execute({ rows }: { readonly rows: readonly CourseRow[] }, context: CommandContext): Promise<ImportReport> {
    return this.database.transaction(context.actor, async (tx) => {
      await this.policy.requireKeepsCatalogue(tx, context.actor);
      return idempotent(tx, context, rows, () => this.importWithin(tx, rows, context));
    });
  }

  private async importWithin(tx: Tx, rows: readonly CourseRow[], context: CommandContext): Promise<ImportReport> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('learning-catalog.import-courses'))`);
    const stored = await this.courses.findByIds(
      tx,
      rows.map(({ externalId }) => Course.idOf(externalId)),
    );
    const changed: Changed[] = [];
    const report = await importRows(rows, {
      externalIdOf: ({ externalId }) => externalId,
      apply: (row) => {
        const known = stored.get(Course.idOf(row.externalId));
        const change = apply(row, known);
        if (change === null) return 'unchanged';
        changed.push(change);
        return known === undefined ? 'created' : 'updated';
      },
    });
    await this.courses.saveAll(
      tx,
      changed.map(({ course }) => course),
    );
    const entries = changed.map(({ course, event }) => ({ action: event, subject: course.id, fields: ['course'] }));
    await recordAuditRows(tx, context, entries);
    return report;
  }
}

function apply(row: CourseRow, known: Course | undefined): Changed | null {
  const facts = factsOf(row, known);
  if (known === undefined) {
    return {
      course: Course.define(row.externalId.trim().normalize('NFC'), facts),
      event: 'learning-catalog.course.defined',
    };
  }
  const event = known.change(facts);
  return event === null ? null : { course: known, event };
}

function factsOf(
  { title, description, provider, hours, price, outcomes }: CourseRow,
  known: Course | undefined,
): CourseFacts {
  const part = (name: keyof PriceRow) => pricePart(price[name], price.currency, name);
  return {
    title,
    description: description === undefined ? (known?.description ?? null) : description,
    provider: provider.trim(),
    hours,
    price: {
      tuition: part('tuition'),
      fees: part('fees'),
      books: part('books'),
      supplies: part('supplies'),
      exam: part('exam'),
      currency: price.currency,
    },
    outcomes: outcomes.map(({ skill, fromLevel, toLevel }) => ({
      skillId: referenceId('skill', skill),
      fromLevel,
      toLevel,
    })),
  };
}
