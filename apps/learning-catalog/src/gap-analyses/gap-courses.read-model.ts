import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { isSatisfied } from '@libs/requirements';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { CourseRunsReadModel } from '../course-runs/course-runs.read-model';
import type { Course } from '../courses/course';
import { CourseCandidatesReadModel } from '../courses/course-candidates.read-model';
import { admission } from '../course-order/admission';
import { chooseCourses, type CourseChoice, type Taker } from './choose-courses';
import { LearnersReadModel } from './learners.read-model';
import { offerOf, type Offer } from './offer';
import type { OpenGap } from './raise-of';

interface GapRow extends OpenGap {
  readonly id: string;
  readonly goalId: string | null;
}

const GAPS = 'select id, goal_id as "goalId", kind, subject, required, actual, status, refused from gap';

/** An open gap of a goal, and the courses that raise it, best first. */
export interface GapCourses {
  readonly gapId: string;
  readonly goalId: string;
  readonly kind: OpenGap['kind'];
  readonly choices: readonly CourseChoice[];
}

/** Answers which courses close a person's gaps, with the money. */
@Injectable()
export class GapCoursesReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly candidates: CourseCandidatesReadModel,
    private readonly runs: CourseRunsReadModel,
    private readonly learners: LearnersReadModel,
  ) {}

  /** In the order of `gapIds`; null for a gap that is not the actor's own. Always the same few statements. */
  async forGaps(actor: Actor, gapIds: readonly string[]): Promise<(CourseChoice[] | null)[]> {
    if (actor.kind !== 'employee') return gapIds.map(() => null);
    return this.database.transaction(actor, async (tx) => {
      const gaps = await this.ownGaps(tx, gapIds);
      const courses = await this.candidates.raising(tx, [...gaps.values()]);
      const taker = await this.taker(tx, actor.employeeId, courses);
      return gapIds.map((id) => {
        const gap = gaps.get(id);
        return gap === undefined ? null : chooseCourses(gap, courses, taker);
      });
    });
  }

  /** Every open gap of a person, in the order of ids, and the version of the analysis that found them. */
  async ofEmployee(tx: Tx, employeeId: string): Promise<{ version: number; gaps: GapCourses[] }> {
    const [analysis] = await tx.query<{ version: string }[]>(
      'select version from gap_analysis where employee_id = $1',
      [employeeId],
    );
    const rows = await tx.query<GapRow[]>(`${GAPS} where employee_id = $1 and goal_id is not null order by id`, [
      employeeId,
    ]);
    const open = rows.filter(({ status }) => !isSatisfied(status));
    const courses = await this.candidates.raising(tx, open);
    const taker = await this.taker(tx, employeeId, courses);
    const gaps = open.map((row) => ({
      gapId: row.id,
      goalId: row.goalId ?? '',
      kind: row.kind,
      choices: chooseCourses(row, courses, taker),
    }));
    return { version: Number(analysis?.version ?? 0), gaps };
  }

  /** Those of these gaps that the reader may see, by id. */
  async ownGaps(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, OpenGap>> {
    const rows = await tx.query<GapRow[]>(`${GAPS} where id = any($1::uuid[])`, [possibleIds(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async taker(tx: Tx, employeeId: string, courses: readonly Course[]): Promise<Taker> {
    const { asker, facts, preferences } = await this.learners.load(tx, employeeId);
    const ids = courses.map(({ id }) => id);
    const runs = await this.runs.joinable(tx, ids, asker.asOf);
    // A course that raises several gaps costs the person the same for each.
    const offers = new Map<Course, Offer>();
    return {
      asOf: asker.asOf,
      offer: (course) => {
        const offer = offers.get(course) ?? offerOf(asker, course, runs.get(course.id) ?? [], preferences);
        offers.set(course, offer);
        return offer;
      },
      admission: ({ prerequisites }, on) => admission(prerequisites, facts, on),
    };
  }
}
