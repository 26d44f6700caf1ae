import type { RequirementKind } from '@libs/requirements';
import type { Course } from '../courses/course';
import { raiseOf, type OpenGap } from '../gap-analyses/raise-of';

const TAUGHT: readonly RequirementKind[] = ['SKILL', 'EDUCATION', 'CREDENTIAL'];

/** Whether some course may give it. Months of work and permits none does: time or an office gives them. */
export function isTaught(kind: RequirementKind): boolean {
  return TAUGHT.includes(kind);
}

/** What is left of a gap after these courses, one after another; null when it is closed. */
export function leftOf(gap: OpenGap, courses: readonly Course[]): OpenGap | null {
  let left = gap;
  for (const course of courses) {
    const raise = raiseOf(course, left);
    if (raise?.closes === true) return null;
    if (raise !== null && raise.toLevel > left.actual) left = { ...left, actual: raise.toLevel };
  }
  return left;
}

/** Whether the earlier courses give all that a later one asks for and the person lacks; what is refused none gives. */
export function mayBegin(lacked: readonly OpenGap[], earlier: readonly Course[]): boolean {
  return lacked.every((lack) => !lack.refused && leftOf(lack, earlier) === null);
}

/** Whether a course closes the gap from some level, though perhaps not from the one that is held. */
export function reachesEnd(course: Course, gap: OpenGap): boolean {
  const almost = gap.kind === 'CREDENTIAL' ? gap : { ...gap, actual: gap.required - 1 };
  return raiseOf(course, almost)?.closes === true;
}
