import { ApiDatabase, type Tx } from '@libs/database';
import { DomainError, type Actor, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Course } from '../courses/course';
import { CoursesReadModel } from '../courses/courses.read-model';
import type { MinorMoney } from '../reimbursement/money';
import { answer, type Answer } from '../policy-answer/answer';
import { questionOf, type Asker, type RunDates } from '../askers/asker';
import { AskersReadModel } from '../askers/askers.read-model';

/** Somebody asks about a course for themselves. */
export interface MoneyQuestion {
  readonly courseId: string;
  /** Null asks about the course whatever the run. */
  readonly dates: RunDates | null;
  readonly on: LocalDate | null;
  readonly otherAid: MinorMoney | null;
}

/** Answers what the employer pays for courses, for whoever asks. */
@Injectable()
export class CourseMoneyReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesReadModel,
    private readonly askers: AskersReadModel,
  ) {}

  /**
   * In the order asked; null for whoever is no employee, a DomainError INVALID for what cannot be asked: it is not the
   * others' fault. The same statements for each day, however many courses.
   */
  async forMe(actor: Actor, asked: readonly MoneyQuestion[]): Promise<(Answer | DomainError | null)[]> {
    if (actor.kind !== 'employee') return asked.map(() => null);
    return this.database.transaction(actor, async (tx) => {
      const courses = await this.courses.findInOrder(
        tx,
        asked.map(({ courseId }) => courseId),
      );
      const askers = await this.askersByDay(tx, actor.employeeId, asked);
      return asked.map(({ on, dates, otherAid }, place) => {
        const [course, asker] = [courses[place], askers.get(on)];
        if (course == null || asker === undefined) return null;
        const aid = aidOf(course, otherAid);
        return aid instanceof DomainError ? aid : answer(questionOf(asker, course, dates, aid));
      });
    });
  }

  private async askersByDay(
    tx: Tx,
    employeeId: string,
    asked: readonly MoneyQuestion[],
  ): Promise<ReadonlyMap<LocalDate | null, Asker>> {
    const askers = new Map<LocalDate | null, Asker>();
    for (const { on } of asked) {
      if (!askers.has(on)) askers.set(on, await this.askers.load(tx, employeeId, on ?? undefined));
    }
    return askers;
  }
}

/** INVALID for another currency than the course's, or more than it costs. */
function aidOf({ total }: Course, otherAid: MinorMoney | null): bigint | DomainError {
  if (otherAid === null) return 0n;
  const { minor, currency } = otherAid;
  if (currency !== total.currency) return DomainError.invalid('otherAid.currency', 'is another one than the price has');
  return minor > total.minor ? DomainError.invalid('otherAid.amount', 'is more than the course costs') : minor;
}
