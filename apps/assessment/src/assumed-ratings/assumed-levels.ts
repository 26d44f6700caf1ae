import type { JobRoleV1 } from '@libs/contracts';
import { addDays, addMonths, type LocalDate } from '@libs/platform';
import type { HeldJob } from '../jobs-held/jobs-held';

/** Policy value: whoever has held a role this many months is assumed to do what it asks. */
const ASSUMED_AFTER_MONTHS = 6;

/** A level that a role asks of whoever holds it, and the day since which that may be assumed. */
export interface AssumedLevel {
  readonly skillId: string;
  readonly level: number;
  readonly since: LocalDate;
}

/** What the roles that somebody holds on a day let assume, in the order of skills: of each the highest level asked. */
export function assumedLevels(
  jobs: readonly HeldJob[],
  roles: ReadonlyMap<string, JobRoleV1>,
  asOf: LocalDate,
): AssumedLevel[] {
  const bySkill = new Map<string, AssumedLevel>();
  for (const job of jobs) {
    const since = assumedSince(job);
    if (job.from > asOf || since > asOf || (job.to !== undefined && job.to < asOf)) continue;
    for (const { kind, subject, minimum } of roles.get(job.jobRoleId)?.requirements ?? []) {
      if (kind !== 'SKILL') continue;
      const known = bySkill.get(subject);
      const isMore = known === undefined || minimum > known.level || (minimum === known.level && since < known.since);
      if (isMore) bySkill.set(subject, { skillId: subject, level: minimum, since });
    }
  }
  return [...bySkill.values()].sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
}

/** The first day after `asOf` on which a job begins, has lasted long enough or has ended; null when there is none. */
export function assumedTurnsOn(jobs: readonly HeldJob[], asOf: LocalDate): LocalDate | null {
  const days = jobs.flatMap((job) => [
    job.from,
    assumedSince(job),
    ...(job.to === undefined ? [] : [addDays(job.to, 1)]),
  ]);
  return days.filter((day) => day > asOf).sort()[0] ?? null;
}

function assumedSince({ since }: HeldJob): LocalDate {
  return addMonths(since, ASSUMED_AFTER_MONTHS);
}
