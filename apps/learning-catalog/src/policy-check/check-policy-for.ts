import { ApiDatabase, recordAudit } from '@libs/database';
import { DomainError, type CommandContext, type LocalDate } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import { CoursesReadModel } from '../courses/courses.read-model';
import { answer, type Answer } from '../policy-answer/answer';
import { questionOf } from '../askers/asker';
import { AskersReadModel } from '../askers/askers.read-model';
import type { Clause } from '../policy-answer/clause-check';

export interface PolicyQuestion {
  readonly employeeId: string;
  readonly courseId: string;
  /** Null asks about the course whatever the run. */
  readonly runId: string | null;
  readonly on: LocalDate | undefined;
}

export interface CheckedPolicy {
  readonly on: LocalDate;
  readonly answer: Answer;
}

/** What a clause tells of the person, as fields of a person are called. */
const FACTS: Partial<Record<Clause, string>> = {
  CONTRACT: 'contract',
  MINIMUM_HOURS: 'weeklyHours',
  MINIMUM_FTE: 'fte',
  STATUS_AT_START: 'status',
  STATUS_AT_PAYMENT: 'status',
  MONTHS_OF_SERVICE: 'serviceDate',
};

/** Explains an answer clause by clause, to the person or to whoever administers learning for them. */
@Injectable()
export class CheckPolicyFor {
  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesReadModel,
    private readonly runs: CourseRunsReadModel,
    private readonly askers: AskersReadModel,
    private readonly policy: AccessPolicy,
  ) {}

  /** Null for a course or person that is not there, and for a person whom the actor does not administer. @throws DomainError INVALID. */
  execute({ employeeId, courseId, runId, on }: PolicyQuestion, context: CommandContext): Promise<CheckedPolicy | null> {
    const { actor } = context;
    if (possibleIds([employeeId]).length === 0) return Promise.resolve(null);
    return this.database.transaction(actor, async (tx) => {
      const isOwn = actor.kind === 'employee' && actor.employeeId === employeeId;
      if (!isOwn && !(await this.policy.administersLearning(tx, actor))) return null;
      const [course] = await this.courses.findInOrder(tx, [courseId]);
      const asker = await this.askers.load(tx, employeeId, on);
      if (course == null || asker.person === null) return null;
      const [run] = runId === null ? [null] : await this.runs.findInOrder(tx, [runId]);
      if (runId !== null && run?.courseId !== courseId) throw DomainError.invalid('run', 'is no run of this course');
      const dates = run == null ? null : { start: run.startsOn, end: run.endsOn };
      const given = answer(questionOf(asker, course, dates));
      if (!isOwn) {
        const fields = ['reimbursement', ...factsIn(given)];
        await recordAudit(tx, context, { action: 'learning-catalog.policy-check.read', subject: employeeId, fields });
      }
      return { on: asker.asOf, answer: given };
    });
  }
}

function factsIn({ checks }: Answer): string[] {
  return [...new Set(checks.flatMap(({ clause }) => FACTS[clause] ?? []))];
}
