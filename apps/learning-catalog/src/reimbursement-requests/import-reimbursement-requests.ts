import { EmployeeV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  PeopleByNumber,
  planUpserts,
  requireColumns,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, IdNamespace, personId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import { CoursesReadModel } from '../courses/courses.read-model';
import { RECOMMENDATION } from '../recommendations/recommendation-kinds';
import { ReimbursementRequest, type RequestEvent } from './reimbursement-request';
import { canonicalRequest, firstFacts, ReimbursementRequestRow, statedOfRequest } from './reimbursement-request-row';
import { ReimbursementRequestsRepository } from './reimbursement-requests.repository';
import type { RequestFacts } from './request-facts';

type ChangedRequest = Changed<ReimbursementRequest, RequestEvent>;

/** Takes over what became of requests. The HR system sees its own rows alone, never what people have told. */
@Injectable()
export class ImportReimbursementRequests implements ImportKind<ReimbursementRequestRow, ChangedRequest> {
  readonly name = 'reimbursement-requests';
  readonly schema = ReimbursementRequestRow;
  readonly canonical = canonicalRequest;

  constructor(
    private readonly database: ApiDatabase,
    private readonly requests: ReimbursementRequestsRepository,
    private readonly courses: CoursesReadModel,
    private readonly runs: CourseRunsReadModel,
    private readonly people: PeopleByNumber,
    private readonly namespace: IdNamespace,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the HR system. */
  execute(
    { rows }: { readonly rows: readonly ReimbursementRequestRow[] },
    context: CommandContext,
  ): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.requests.stored(tx);
  }

  async plan(
    tx: Tx,
    rows: readonly ReimbursementRequestRow[],
    { asOf }: CommandContext,
  ): Promise<ImportPlan<ChangedRequest>> {
    const stored = await this.requests.findByIds(
      tx,
      rows.map(({ externalId }) => this.idOf(externalId)),
    );
    const people = await this.people.named(
      tx,
      rows.flatMap(({ person }) => person ?? []),
      EmployeeV1,
    );
    const requireKnown = await this.referencesOf(tx, rows);
    const plan = planUpserts(rows, {
      known: ({ externalId }) => stored.get(this.idOf(externalId)),
      define: (row) => {
        requireColumns(row, ['person', 'course']);
        const { courseId, ...stated } = requireKnown(statedOfRequest(row));
        const told = { id: this.idOf(row.externalId), externalId: row.externalId, employeeId: people.idOf(row.person) };
        const thing = ReimbursementRequest.record(told, firstFacts(stated, courseId ?? ''), asOf);
        return { thing, event: 'learning-catalog.reimbursement-request.recorded' };
      },
      update: (request, row) => {
        if (row.person !== undefined && people.idOf(row.person) !== request.employeeId)
          throw DomainError.invalid(
            'person',
            'is another one than before, or has a number of which nobody has heard here yet; a request stays with its person',
          );
        return request.change({ ...request.facts, ...requireKnown(statedOfRequest(row)) }, asOf);
      },
    });
    return { ...plan, unresolved: people.unresolved };
  }

  async apply(tx: Tx, changed: readonly ChangedRequest[], context: CommandContext): Promise<void> {
    const requests = changed.map(({ thing }) => thing);
    await this.requests.saveAll(tx, requests);
    await this.people.heedNews(
      tx,
      requests.map(({ employeeId }) => employeeId),
    );
    const entries = changed.map(({ thing, event }) => {
      return { action: event, subject: thing.employeeId, fields: ['request'] };
    });
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(tx, RECOMMENDATION, [...new Set(requests.map(({ employeeId }) => employeeId))]);
  }

  /** Refuses what names a course or run that is not there. */
  private async referencesOf(tx: Tx, rows: readonly ReimbursementRequestRow[]) {
    const stated = rows.map((row) => statedOfRequest(row));
    const courses = await this.courses.known(
      tx,
      stated.flatMap(({ courseId }) => courseId ?? []),
    );
    const found = await this.runs.findInOrder(
      tx,
      stated.flatMap(({ runId }) => runId ?? []),
    );
    const runs = new Set(found.flatMap((run) => run?.id ?? []));
    return (facts: Partial<RequestFacts>): Partial<RequestFacts> => {
      const { courseId, runId } = facts;
      if (courseId !== undefined && !courses.has(courseId))
        throw DomainError.invalid('course', 'no course has this external id; import courses first');
      if (runId != null && !runs.has(runId))
        throw DomainError.invalid('run', 'no run of a course has this external id; import course-runs first');
      return facts;
    };
  }

  private idOf(externalId: string): string {
    return personId(this.namespace.value, 'reimbursement-request', externalId);
  }
}
