import type { Award } from '../courses/course-facts';
import type { Teachable } from './suggest-outcomes';
import { WordBook, type BookEntry } from './word-book';

/** A skill or a job role in words. */
export interface TeachableEntry extends BookEntry {
  readonly kind: 'SKILL' | 'JOB_ROLE';
  readonly steps: number;
  /** Of a job role. */
  readonly asks: readonly { readonly kind: 'SKILL' | 'EDUCATION' | 'CREDENTIAL'; readonly subject: string }[];
}

/** What can be taught, put together from the words of every skill and job role. */
export function teachableOf(entries: readonly TeachableEntry[]): Teachable {
  const skills = entries.filter(({ kind }) => kind === 'SKILL');
  const jobRoles = entries.filter(({ kind }) => kind === 'JOB_ROLE');
  return {
    skills: new WordBook(skills),
    jobRoles: new WordBook(jobRoles),
    steps: new Map(skills.map(({ id, steps }) => [id, steps])),
    askedBy: new Map(
      jobRoles.map(({ id, asks }) => [id, asks.filter(({ kind }) => kind === 'SKILL').map(({ subject }) => subject)]),
    ),
    awards: awardsAskedBy(jobRoles),
  };
}

/** Each once, in an order that does not hang on who asks first. */
function awardsAskedBy(jobRoles: readonly TeachableEntry[]): Pick<Award, 'kind' | 'subject'>[] {
  const asked = jobRoles.flatMap(({ asks }) =>
    asks.flatMap(({ kind, subject }) => (kind === 'SKILL' ? [] : [{ kind, subject }])),
  );
  const byName = new Map(asked.map((award) => [`${award.kind} ${award.subject}`, award]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, award]) => award);
}
