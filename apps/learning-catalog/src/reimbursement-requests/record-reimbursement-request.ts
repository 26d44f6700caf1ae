import { KnownEmployees } from '@libs/auth';
import type { Money } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Clock, DomainError, newId, type CommandContext, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import type { Course } from '../courses/course';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import { CoursesReadModel } from '../courses/courses.read-model';
import { parseMoney } from '../reimbursement/money';
import { RECOMMENDATION } from '../recommendations/recommendation-kinds';
import { ReimbursementRequest } from './reimbursement-request';
import { ReimbursementRequestsRepository } from './reimbursement-requests.repository';
import { afterStep, NOTHING_YET, type RequestStep } from './request-facts';

export interface RecordRequestCommand {
  readonly courseId: string;
  readonly runId: string | null;
  readonly step: RequestStep;
  readonly on: LocalDate;
  readonly amount: Money | null;
}

/** The one day that a person says, whichever day of the request it becomes. */
const ON = 'on';

/** A person says what became of a course: asked, approved, declined, applied, withdrawn. */
@Injectable()
export class RecordReimbursementRequest {
  constructor(
    private readonly database: ApiDatabase,
    private readonly requests: ReimbursementRequestsRepository,
    private readonly courses: CoursesReadModel,
    private readonly runs: CourseRunsReadModel,
    private readonly employees: KnownEmployees,
    private readonly clock: Clock,
    private readonly dirty: Dirty,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a course that is not there, INVALID naming the field, FORBIDDEN,
   * REQUEST_KEPT_BY_EMPLOYER once the employer tells of it.
   */
  execute(command: RecordRequestCommand, context: CommandContext): Promise<ReimbursementRequest> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.record(tx, employeeId, command, context)),
    );
  }

  private async record(
    tx: Tx,
    employeeId: string,
    command: RecordRequestCommand,
    context: CommandContext,
  ): Promise<ReimbursementRequest> {
    const { courseId, runId } = command;
    const [course] = await this.courses.findInOrder(tx, [courseId]);
    if (course == null) throw DomainError.notFound('course');
    const [run] = runId === null ? [null] : await this.runs.findInOrder(tx, [runId]);
    if (runId !== null && run?.courseId !== courseId) throw DomainError.invalid('runId', 'is no run of this course');
    if (command.amount !== null) requirePartOfThePrice(command.amount, course);
    const about = { employeeId, courseId, runId };
    if (await this.requests.isKeptByEmployer(tx, about)) {
      const message = 'Your employer tells of this request; what it says counts.';
      throw new DomainError({ code: 'REQUEST_KEPT_BY_EMPLOYER', kind: 'conflict', message });
    }
    const stored = await this.requests.own(tx, about);
    // Today is where the person is: a day may have begun there that has not begun elsewhere.
    const today = this.clock.today((await this.employees.find(tx, employeeId))?.timeZone);
    const facts = afterStep(stored?.facts ?? { ...NOTHING_YET, courseId, runId }, command);
    const request =
      stored ?? ReimbursementRequest.record({ id: newId(), externalId: null, employeeId }, facts, today, ON);
    const event = stored === null ? 'learning-catalog.reimbursement-request.recorded' : stored.change(facts, today, ON);
    if (event === null) return request;
    await this.requests.saveAll(tx, [request]);
    await recordAudit(tx, context, { action: event, subject: employeeId, fields: ['request'] });
    await this.dirty.mark(tx, RECOMMENDATION, [employeeId]);
    return request;
  }
}

function requirePartOfThePrice(amount: Money, { total }: Course): void {
  const { minor, currency } = parseMoney(amount, 'amount');
  // Promised in another currency it could be held against no limit: nobody guesses a rate.
  if (currency !== total.currency)
    throw DomainError.invalid('amount.currency', `must be ${total.currency}, as the price is`);
  if (minor > total.minor) throw DomainError.invalid('amount.amount', 'is more than the course costs');
}
