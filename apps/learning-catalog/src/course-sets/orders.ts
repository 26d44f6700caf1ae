import type { Course } from '../courses/course';

/** The courses of a set, in the order in which they are taken. */
export function coursesOf({ steps }: { readonly steps: readonly { readonly course: Course }[] }): Course[] {
  return steps.map(({ course }) => course);
}

/** The same for the same courses in the same order. */
export function keyOf(courses: readonly Course[]): string {
  return courses.map(({ id }) => id).join();
}

/** The same for every order of the same courses. */
export function membersOf(courses: readonly Course[]): string {
  return courses
    .map(({ id }) => id)
    .sort()
    .join();
}

/** The key with the first two the other way round; of a single course no order at all. */
export function swappedKey(courses: readonly Course[]): string {
  const [first, second, ...last] = courses;
  return first === undefined || second === undefined ? '' : keyOf([second, first, ...last]);
}
