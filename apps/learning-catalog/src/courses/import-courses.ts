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
import { Provider } from '../providers/provider';
import { PROVIDER_NAMES } from '../providers/provider-kinds';
import { ProvidersReadModel } from '../providers/providers.read-model';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import { OUTCOME_SUGGESTION } from '../outcome-words/suggestion-kinds';
import { withAccepted } from './accepted-gains';
import { Course, type CourseEvent } from './course';
import { canonicalCourse, CourseRow, outcomesOf, priceOf, statedBy, UNSAID } from './course-row';
import type { CourseFacts } from './course-facts';
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
    private readonly providers: ProvidersReadModel,
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
    const ids = rows.map(({ externalId }) => Course.idOf(externalId));
    // A provider's new name may be on its way into them.
    await this.courses.lock(tx, ids);
    const stored = await this.courses.findByIds(tx, ids);
    const referred = [
      ...rows.map(({ providerId }) => providerId),
      ...[...stored.values()].map((one) => one.providerCode),
    ];
    const names = await this.providers.names(
      tx,
      referred.flatMap((code) => code ?? []),
    );
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(Course.idOf(externalId)),
      define: (row) => {
        requireColumns(row, ['title', 'hours', 'price', 'outcomes']);
        const { title, hours } = row;
        const provider = providerOf(row, names);
        const needed = { title, provider, hours, price: priceOf(row.price), outcomes: outcomesOf(row.outcomes) };
        const course = Course.define(row.externalId, named({ ...UNSAID, ...needed, ...statedBy(row) }, names));
        return { thing: course, event: 'learning-catalog.course.defined' };
      },
      update: (course, row) => course.change(named({ ...course.facts, ...withAccepted(statedBy(row), course) }, names)),
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
    const referred = changed.flatMap(({ thing: { providerCode } }) => providerCode ?? []);
    // A provider may be told of right now: whoever comes second sees the other.
    await this.dirty.mark(
      tx,
      PROVIDER_NAMES,
      [...new Set(referred)].map((code) => Provider.idOf(code)),
    );
    for (const kind of [RECOMMENDATION_SPREAD, OUTCOME_SUGGESTION]) await this.dirty.mark(tx, kind, ids);
  }
}

type ProviderNames = ReadonlyMap<string, string>;

/** What the row calls its provider. @throws DomainError INVALID naming the column where nothing says it. */
function providerOf({ provider, providerId }: CourseRow, names: ProviderNames): string {
  const name = provider ?? names.get(providerId ?? '');
  if (name !== undefined) return name;
  if (providerId == null) throw DomainError.invalid('provider', 'is required, or providerId');
  throw DomainError.invalid('providerId', 'no provider has this external id, and the row names none');
}

/** Whoever refers to a listed provider goes by its name, whatever the row says. */
function named(facts: CourseFacts, names: ProviderNames): CourseFacts {
  return { ...facts, provider: names.get(facts.providerCode ?? '') ?? facts.provider };
}
