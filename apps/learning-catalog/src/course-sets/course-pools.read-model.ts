import type { Tx } from '@libs/database';
import { isSatisfied } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import { ClosingCoursesReadModel } from './closing-courses.read-model';
import type { LackedFor } from './sequences';
import { leftOf, reachesEnd } from './taken-before';
import { inTurn } from './in-turn';

const LASTS_AT_MOST = 8;
const EARLIER_AT_MOST = 8;

/** Finds the few courses of which sets for a gap are made. Always the same few statements, however many gaps. */
@Injectable()
export class CoursePoolsReadModel {
  constructor(private readonly closing: ClosingCoursesReadModel) {}

  /**
   * In the order of `gaps`: at most eight courses that close the gap for whoever could begin them, at most eight that
   * give what those want, and at most eight that give what these want.
   */
  async poolsFor(tx: Tx, gaps: readonly OpenGap[], lackedFor: LackedFor): Promise<Course[][]> {
    const open = gaps.map((gap) => (gap.refused || isSatisfied(gap.status) ? [] : [gap]));
    const needsHelp = (course: Course, gap: OpenGap) => lackedFor(course).length > 0 || leftOf(gap, [course]) !== null;
    const lasts = await this.eachOf(tx, open, LASTS_AT_MOST, needsHelp);
    const wantedByLasts = lasts.map((courses, at) => wanted(courses, open[at] ?? [], lackedFor));
    const seconds = await this.eachOf(tx, wantedByLasts, EARLIER_AT_MOST);
    const wantedBySeconds = seconds.map((courses, at) => wanted(courses, wantedByLasts[at] ?? [], lackedFor));
    const firsts = await this.eachOf(tx, wantedBySeconds, EARLIER_AT_MOST);
    return gaps.map((_, at) => {
      const all = [lasts, seconds, firsts].flatMap((courses) => courses[at] ?? []);
      return [...new Map(all.map((course) => [course.id, course])).values()];
    });
  }

  /** What closes the gaps of each list, taken from each in turn, so that no gap uses up the room of another. */
  private async eachOf(
    tx: Tx,
    lists: readonly (readonly OpenGap[])[],
    atMost: number,
    needsHelp?: (course: Course, gap: OpenGap) => boolean,
  ): Promise<Course[][]> {
    const gaps = lists.flat();
    const closing = await this.closing.closing(tx, gaps, { alone: needsHelp === undefined });
    const found = gaps.map((gap, at) => (closing[at] ?? []).filter((course) => needsHelp?.(course, gap) ?? true));
    let from = 0;
    return lists.map(({ length }) => {
      const courses = inTurn(found.slice(from, (from += length)));
      return [...new Set(courses)].slice(0, atMost);
    });
  }
}

/** What stands between the person and these courses: what they ask for, and the level at which they begin. */
function wanted(courses: readonly Course[], closed: readonly OpenGap[], lackedFor: LackedFor): OpenGap[] {
  const gaps = courses.flatMap((course) => [
    ...lackedFor(course),
    ...closed.flatMap((gap) => levelBefore(course, gap)),
  ]);
  const byKey = new Map(gaps.map((gap) => [`${gap.kind} ${gap.subject} ${String(gap.required)}`, gap]));
  return [...byKey.values()].filter(({ refused }) => !refused);
}

function levelBefore(course: Course, gap: OpenGap): OpenGap[] {
  if (gap.kind !== 'SKILL' || !reachesEnd(course, gap)) return [];
  const from = course.outcomes.find(({ skillId }) => skillId === gap.subject)?.fromLevel ?? 0;
  return from > gap.actual ? [{ ...gap, required: from }] : [];
}
