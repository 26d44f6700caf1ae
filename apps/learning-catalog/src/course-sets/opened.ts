import type { Course } from '../courses/course';
import type { OpenGap } from '../gap-analyses/raise-of';
import type { Student } from './student';
import { leftOf } from './taken-before';

/** What the later courses ask for, the person lacks and nothing before gives, and this one does. */
export function opened(sequence: readonly Course[], place: number, student: Student): OpenGap[] {
  const lacked = sequence.slice(place + 1).flatMap((later) => student.lackedFor(later));
  return lacked.filter(
    (each) => leftOf(each, sequence.slice(0, place)) !== null && leftOf(each, sequence.slice(0, place + 1)) === null,
  );
}
