import { SentDay, type CanonicalId } from '@libs/imports';
import { z } from 'zod';
import { Course } from '../courses/course';
import { DAYS, type CourseRunFacts } from './course-run';

const Text = z.string().trim().min(1);

export const CourseRunRow = z.strictObject({
  externalId: z.string(),
  course: Text.optional(),
  start: SentDay.optional(),
  end: SentDay.optional(),
  windows: z.array(z.strictObject({ day: z.enum(DAYS), from: z.string(), to: z.string() })).nullish(),
  deadline: SentDay.nullish(),
  seats: z.int().nullish(),
  place: Text.nullish(),
  cancelled: z.boolean().nullish(),
});

/** One run as a catalogue states it; the course by its external id. A field left out keeps what it was; null clears it. */
export type CourseRunRow = z.infer<typeof CourseRunRow>;

/** What holds of every run of which nobody says otherwise. */
export const UNSAID_OF_RUNS = { windows: [], deadline: null, seats: null, place: null, cancelled: false } as const;

/** What the row says; what it leaves out is not there, and what it clears is as if never said. */
export function statedOfRun(row: CourseRunRow): Partial<CourseRunFacts> {
  const { externalId: _, course, start, end, ...rest } = row;
  const stated = { ...rest, courseId: course && Course.idOf(course), startsOn: start, endsOn: end };
  const said = Object.entries(stated)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => [column, value ?? UNSAID_OF_RUNS[column as keyof typeof UNSAID_OF_RUNS]]);
  return Object.fromEntries(said) as Partial<CourseRunFacts>;
}

/** The row with its course under the canonical id. */
export function canonicalRun(row: CourseRunRow, canonicalId: CanonicalId): CourseRunRow {
  return row.course === undefined ? row : { ...row, course: canonicalId('courses', row.course) };
}
