import type { Tx } from '@libs/database';
import { isSatisfied } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import { ClosingCoursesReadModel } from './closing-courses.read-model';
import { firstOfEach } from './first-of-each';
import { inTurn } from './in-turn';
import type { LackedFor } from './sequences';
import { reachesEnd } from './taken-before';

const LASTS_AT_MOST = 8;
const SECONDS_AT_MOST = 6;
const FIRSTS_AT_MOST = 4;

interface Pool {
  readonly gap: OpenGap;
  /** What has still to be closed for the courses to be of use. */
  readonly wanted: readonly OpenGap[];
  readonly courses: Course[];
}

/** How many courses are added, and whether among them what the person could begin at once. */
interface Room {
  readonly alone: boolean;
  readonly atMost: number;
}

/** Finds the few courses of which sets for a gap are made. Always the same few statements, however many gaps. */
@Injectable()
export class CoursePoolsReadModel {
  constructor(private readonly closing: ClosingCoursesReadModel) {}

  /**
   * In the order of `gaps`: at most eight courses that close the gap for whoever could begin them, at most six that give
   * what those want, and at most four that give what these want. What closes the gap alone is never among them.
   */
  async poolsFor(tx: Tx, gaps: readonly OpenGap[], lackedFor: LackedFor): Promise<Course[][]> {
    const pools = gaps.map((gap): Pool => {
      return { gap, wanted: gap.refused || isSatisfied(gap.status) ? [] : [gap], courses: [] };
    });
    const withLasts = await this.extended(tx, pools, { alone: false, atMost: LASTS_AT_MOST }, lackedFor);
    const withSeconds = await this.extended(tx, withLasts, { alone: true, atMost: SECONDS_AT_MOST }, lackedFor);
    const withFirsts = await this.extended(tx, withSeconds, { alone: true, atMost: FIRSTS_AT_MOST }, lackedFor);
    return withFirsts.map(({ courses }) => courses);
  }

  /** Each pool with courses that close what is wanted, and what these want in their turn. */
  private async extended(
    tx: Tx,
    pools: readonly Pool[],
    { alone, atMost }: Room,
    lackedFor: LackedFor,
  ): Promise<Pool[]> {
    const wantsOf = (course: Course, gap: OpenGap) => wants(course, gap, lackedFor);
    const found = await this.closing.closing(
      tx,
      pools.flatMap(({ wanted }) => wanted),
      { alone },
    );
    let from = 0;
    return pools.map(({ gap, wanted, courses }) => {
      const isAlone = (course: Course) => reachesEnd(course, gap) && wantsOf(course, gap).length === 0;
      const lists = found.slice(from, (from += wanted.length)).map((closing, at) => {
        const ways = closing.map((course) => ({ course, wants: wantsOf(course, wanted[at] ?? gap) }));
        const possible = ways.filter((way) => !isAlone(way.course) && !way.wants.some(({ refused }) => refused));
        return possible.sort((a, b) => a.wants.length - b.wants.length);
      });
      const ways = firstOfEach(inTurn(lists), ({ course }) => course.id).slice(0, atMost);
      return {
        gap,
        wanted: firstOfEach(
          ways.flatMap((way) => way.wants),
          ({ kind, subject, required }) => `${kind} ${subject} ${String(required)}`,
        ),
        courses: firstOfEach([...courses, ...ways.map(({ course }) => course)], ({ id }) => id),
      };
    });
  }
}

/** What a person lacks to close a gap by a course: what it asks for, and the level from which it leads on. */
function wants(course: Course, gap: OpenGap, lackedFor: LackedFor): readonly OpenGap[] {
  const outcome = course.outcomes.find(({ skillId }) => gap.kind === 'SKILL' && skillId === gap.subject);
  const from = outcome?.fromLevel ?? 0;
  return from > gap.actual ? [...lackedFor(course), { ...gap, required: from }] : lackedFor(course);
}
