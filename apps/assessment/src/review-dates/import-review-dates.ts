import { SkillProfileV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  PeopleByNumber,
  planRetirements,
  planUpserts,
  requireColumns,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { DomainError, IdNamespace, personId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { isLongPast } from './forget-past-reviews';
import { ReviewDate, type ReviewDateEvent } from './review-date';
import { type ReviewDateRow, ReviewDateRowSchema } from './review-date-row';
import { ReviewDatesRepository } from './review-dates.repository';

type ChangedDate = Changed<ReviewDate, ReviewDateEvent>;

/** Takes over when people have their reviews and talks. */
@Injectable()
export class ImportReviewDates implements ImportKind<ReviewDateRow, ChangedDate> {
  readonly name = 'review-dates';
  readonly schema = ReviewDateRowSchema;

  constructor(
    private readonly database: ApiDatabase,
    private readonly dates: ReviewDatesRepository,
    private readonly people: PeopleByNumber,
    private readonly namespace: IdNamespace,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the HR system. */
  execute({ rows }: { readonly rows: readonly ReviewDateRow[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.dates.stored(tx);
  }

  async plan(tx: Tx, sent: readonly ReviewDateRow[], { asOf }: CommandContext): Promise<ImportPlan<ChangedDate>> {
    const stored = await this.dates.sent(
      tx,
      sent.map(({ externalId }) => externalId),
    );
    // Files that go on to list what was forgotten do not bring it back.
    const rows = sent.filter(
      ({ externalId, on }) => stored.has(externalId) || on === undefined || !isLongPast(on, asOf),
    );
    const named = rows.flatMap(({ person }) => person ?? []);
    const people = await this.people.named(tx, named, SkillProfileV1);
    const plan = planUpserts<ReviewDateRow, ReviewDate, ReviewDateEvent>(rows, {
      known: ({ externalId }) => stored.get(externalId),
      define: (row) => {
        requireColumns(row, ['person', 'on']);
        const { externalId, person, on, kind = 'REVIEW' } = row;
        const id = personId(this.namespace.value, 'review-date', externalId);
        const thing = ReviewDate.set({ id, externalId, employeeId: people.idOf(person), kind, on });
        return { thing, event: 'assessment.review-date.set' };
      },
      update: (date, row) => {
        if (row.person !== undefined && people.idOf(row.person) !== date.employeeId)
          throw DomainError.invalid(
            'person',
            'is another one than before, or has a number of which nobody has heard here yet; a review stays with its person',
          );
        return date.sentAgain(row);
      },
    });
    return { ...plan, unresolved: people.unresolved };
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedDate>> {
    const stored = await this.dates.sent(tx, externalIds);
    return { changes: planRetirements(stored.values(), () => 'assessment.review-date.ended' as const) };
  }

  async apply(tx: Tx, changed: readonly ChangedDate[], context: CommandContext): Promise<void> {
    const { ended = [], stay = [] } = Object.groupBy(changed, ({ event }) =>
      event === 'assessment.review-date.ended' ? 'ended' : 'stay',
    );
    await this.dates.save(
      tx,
      stay.map(({ thing }) => thing),
    );
    await this.dates.remove(
      tx,
      ended.map(({ thing }) => thing.id),
    );
    await this.people.heedNews(
      tx,
      stay.map(({ thing }) => thing.employeeId),
    );
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.employeeId, fields: ['on'] }));
    await recordAuditRows(tx, context, entries);
  }
}
