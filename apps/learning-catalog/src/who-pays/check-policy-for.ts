import { ApiDatabase, recordAudit } from '@libs/database';
import { DomainError, type CommandContext, type LocalDate } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import { CoursesReadModel } from '../courses/courses.read-model';
import { answer, type Answer } from './answer';
import { questionOf } from './asker';
import { AskersReadModel } from './askers.read-model';

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
      if (!isOwn) {
        const look = { action: 'learning-catalog.policy-check.read', subject: employeeId, fields: ['reimbursement'] };
        await recordAudit(tx, context, look);
      }
      return { on: asker.asOf, answer: answer(questionOf(asker, course, dates)) };
    });
  }
}
