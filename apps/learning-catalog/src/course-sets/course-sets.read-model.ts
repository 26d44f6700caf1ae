import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { OrderTerms } from '../course-order/order-terms';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import { GapCoursesReadModel } from '../gap-analyses/gap-courses.read-model';
import { LearnersReadModel } from '../gap-analyses/learners.read-model';
import { chooseSets } from './choose-sets';
import { CoursePoolsReadModel } from './course-pools.read-model';
import type { CourseSet } from './course-set';
import { lackedFor } from './lacked-for';
import { Student } from './student';
import { whyNone } from './why-none';

/** The sets for one gap; `whyNone` says in English why there is none, null where there is one. */
export interface SetsForGap {
  readonly sets: readonly CourseSet[];
  readonly whyNone: string | null;
}

/** A gap that is asked about, with the terms of the courses that raise it alone. */
export interface AskedGap {
  readonly id: string;
  readonly singles: readonly OrderTerms[];
}

/** Answers which courses close a person's gaps together, with the money. */
@Injectable()
export class CourseSetsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly gapCourses: GapCoursesReadModel,
    private readonly learners: LearnersReadModel,
    private readonly pools: CoursePoolsReadModel,
    private readonly runs: CourseRunsReadModel,
  ) {}

  /** In the order asked; null for a gap that is not the actor's own. Always the same few statements. */
  async forGaps(actor: Actor, asked: readonly AskedGap[]): Promise<(SetsForGap | null)[]> {
    if (actor.kind !== 'employee') return asked.map(() => null);
    return this.database.transaction(actor, async (tx) => {
      const ids = asked.map(({ id }) => id);
      const gaps = await this.gapCourses.ownGaps(tx, ids);
      const learner = await this.learners.load(tx, actor.employeeId);
      const { asker, facts } = learner;
      const own = asked.flatMap(({ id, singles }) => {
        const gap = gaps.get(id);
        return gap === undefined ? [] : [{ id, gap, singles }];
      });
      const pools = await this.pools.poolsFor(
        tx,
        own.map(({ gap }) => gap),
        (course) => lackedFor(course, facts, asker.asOf),
      );
      const runs = await this.runs.joinable(
        tx,
        pools.flat().map(({ id }) => id),
        asker.asOf,
      );
      const student = new Student(learner, (course) => runs.get(course.id) ?? []);
      const found = own.map(({ id, gap, singles }, at): [string, SetsForGap] => {
        const sets = chooseSets(gap, pools[at] ?? [], singles, student);
        return [id, { sets, whyNone: sets.length > 0 ? null : whyNone(gap, singles) }];
      });
      const byId = new Map(found);
      return ids.map((id) => byId.get(id) ?? null);
    });
  }
}
