import type { LocalDate } from '@libs/platform';
import type { EmployeeFacts, Employment } from './employee-facts';

/**
 * What the day makes of a status. Dates win over words: after the last day a person has left, whatever a row still
 * says, and while a job runs nobody is PRE_HIRE. Being on leave or under notice takes nothing away.
 */
export function employmentOn(
  day: LocalDate,
  before: Employment | undefined,
  facts: EmployeeFacts | null,
  hasJob: boolean,
): Employment {
  if (facts === null)
    return before === undefined || before.status === 'LEFT' ? gone(before?.leftOn ?? null) : grown(before, hasJob, day);
  if (facts.status === 'LEFT') return leaving(day, before, facts.leftOn);
  // Somebody who had left and is sent without a last day has come back.
  const kept = before === undefined || before.status === 'LEFT' ? null : before.leftOn;
  return grown({ status: facts.status, leftOn: facts.leftOn === undefined ? kept : facts.leftOn }, hasJob, day);
}

/** LEFT without a day is taken at its word at once; with a last day that is not over it waits for the day. */
function leaving(day: LocalDate, before: Employment | undefined, lastDay: LocalDate | null | undefined): Employment {
  if (lastDay !== null && lastDay !== undefined) {
    if (lastDay < day) return gone(lastDay);
    return { status: before === undefined || before.status === 'LEFT' ? 'ACTIVE' : before.status, leftOn: lastDay };
  }
  const known = before?.leftOn ?? null;
  return gone(known !== null && known < day ? known : null);
}

function grown({ status, leftOn }: Employment, hasJob: boolean, day: LocalDate): Employment {
  if (leftOn !== null && leftOn < day) return gone(leftOn);
  return { status: status === 'PRE_HIRE' && hasJob ? 'ACTIVE' : status, leftOn };
}

function gone(leftOn: LocalDate | null): Employment {
  return { status: 'LEFT', leftOn };
}
