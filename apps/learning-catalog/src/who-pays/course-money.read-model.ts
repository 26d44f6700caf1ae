import type { Money } from '@libs/contracts';
import { ApiDatabase, type Tx } from '@libs/database';
import { DomainError, type Actor, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Course } from '../courses/course';
import { CoursesReadModel } from '../courses/courses.read-model';
import { parseMoney } from '../reimbursement/money';
import { answer, type Answer } from './answer';
import { questionOf, type Asker, type RunDates } from './asker';
import { AskersReadModel } from './askers.read-model';

/** Somebody asks about a course for themselves. */
export interface MoneyQuestion {
  readonly courseId: string;
  /** Null asks about the course whatever the run. */
  readonly dates: RunDates | null;
  readonly on: LocalDate | null;
  readonly otherAid: Money | null;
}

/** Answers what the employer pays for courses, for whoever asks. */
@Injectable()
export class CourseMoneyReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly courses: CoursesReadModel,
    private readonly askers: AskersReadModel,
  ) {}

  /** In the order asked; null for whoever is no employee. The same statements for each day, however many courses. */
  async forMe(actor: Actor, asked: readonly MoneyQuestion[]): Promise<(Answer | null)[]> {
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
        return answer(questionOf(asker, course, dates, aidOf(course, otherAid)));
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

/** @throws DomainError INVALID for another currency than the course's, or more than it costs. */
function aidOf(course: Course, otherAid: Money | null): bigint {
  if (otherAid === null) return 0n;
  const { minor, currency } = parseMoney(otherAid, 'otherAid');
  if (currency !== course.total.currency)
    throw DomainError.invalid('otherAid.currency', 'is another one than the price has');
  if (minor > course.total.minor) throw DomainError.invalid('otherAid.amount', 'is more than the course costs');
  return minor;
}
