import { SentDay, type CanonicalId } from '@libs/imports';
import { z } from 'zod';
import { CourseRun } from '../course-runs/course-run';
import { Course } from '../courses/course';
import { DECISIONS, NOTHING_YET, type RequestFacts } from './request-facts';

const Text = z.string().trim().min(1);

export const ReimbursementRequestRow = z.strictObject({
  externalId: Text,
  person: Text.optional(),
  course: Text.optional(),
  run: Text.nullish(),
  askedOn: SentDay.nullish(),
  decision: z.enum(DECISIONS).nullish(),
  decidedOn: SentDay.nullish(),
  amount: z.strictObject({ amount: z.string(), currency: z.string() }).nullish(),
  appliedOn: SentDay.nullish(),
  withdrawnOn: SentDay.nullish(),
});

/** One request as the employer tells it; person, course and run by their external ids. A field left out keeps what it was. */
export type ReimbursementRequestRow = z.infer<typeof ReimbursementRequestRow>;

/** What the row says; what it leaves out is not there, and what it clears is null. */
export function statedOfRequest(row: ReimbursementRequestRow): Partial<RequestFacts> {
  const { externalId: _, person: _person, course, run, ...rest } = row;
  const runId = typeof run === 'string' ? CourseRun.idOf(run) : run;
  const stated = { ...rest, courseId: course && Course.idOf(course), runId };
  const said = Object.entries(stated).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

/** The facts of a request that is new. */
export function firstFacts(stated: Partial<RequestFacts>, courseId: string): RequestFacts {
  return { ...NOTHING_YET, ...stated, courseId };
}

/** The row with its course and run under their canonical ids. */
export function canonicalRequest(row: ReimbursementRequestRow, canonicalId: CanonicalId): ReimbursementRequestRow {
  const { course, run } = row;
  return {
    ...row,
    ...(course === undefined ? {} : { course: canonicalId('courses', course) }),
    ...(run == null ? {} : { run: canonicalId('course-runs', run) }),
  };
}
