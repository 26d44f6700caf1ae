import { ApiDatabase, recordAudit } from '@libs/database';
import type { CommandContext, LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { CoursesReadModel } from '../courses/courses.read-model';
import { answer, type Answer } from './answer';
import { questionOf } from './asker';
import { AskersReadModel } from './askers.read-model';

export interface PolicyQuestion {
  readonly employeeId: string;
  readonly courseId: string;
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
    private readonly askers: AskersReadModel,
    private readonly policy: AccessPolicy,
  ) {}

  /** Null for a course or person that is not there, and for a person whom the actor does not administer. */
  execute({ employeeId, courseId, on }: PolicyQuestion, context: CommandContext): Promise<CheckedPolicy | null> {
    const { actor } = context;
    return this.database.transaction(actor, async (tx) => {
      const isOwn = actor.kind === 'employee' && actor.employeeId === employeeId;
      if (!isOwn && !(await this.policy.administersLearning(tx, actor))) return null;
      const [course] = await this.courses.findInOrder(tx, [courseId]);
      const asker = await this.askers.load(tx, employeeId, on);
      if (course == null || asker.person === null) return null;
      if (!isOwn) {
        const look = { action: 'learning-catalog.policy-check.read', subject: employeeId, fields: ['reimbursement'] };
        await recordAudit(tx, context, look);
      }
      return { on: asker.asOf, answer: answer(questionOf(asker, course, null)) };
    });
  }
}
