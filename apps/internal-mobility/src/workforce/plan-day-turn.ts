import type { Employee } from './employee';
import { type Candidate, type ChangedEmployee, type People, settleEmployees } from './settle-employees';
import { type Calendar, standingOf } from '../employment/standing';

/** What a new day changes. `held`: whoever would become their own manager by it and stays where they were. */
export interface DayTurn {
  readonly changed: readonly ChangedEmployee[];
  readonly held: readonly string[];
}

/**
 * Ends employments that the HR system no longer speaks of: as if it had sent each person once more, as LEFT. Writes
 * nothing; whoever calls it records what changed.
 */
export function planRetirement(ending: readonly Employee[], ground: People & Calendar): readonly ChangedEmployee[] {
  const candidates = new Map<string, Candidate>();
  for (const employee of ending) {
    const { externalId, name, serviceDate, timeZone, assignments } = employee;
    const facts = { externalId, name, serviceDate, timeZone, assignments, status: 'LEFT' } as const;
    const standing = standingOf({ before: employee, facts, timeZone, assignments }, ground);
    if (standing !== undefined) candidates.set(employee.id, { facts, standing, named: [] });
  }
  return settleEmployees(candidates, ground, ground).changed;
}

/**
 * Gives people the standing that their facts have today: a job that begins or ends, a last day that has passed. Facts do
 * not change. Two future moves that were each fine may close a cycle on the day; then those who move are held.
 */
export function planDayTurn(due: readonly Employee[], ground: People & Calendar): DayTurn {
  const candidates = new Map<string, Candidate>();
  for (const employee of due) {
    const { timeZone, assignments } = employee;
    const standing = standingOf({ before: employee, facts: null, timeZone, assignments }, ground);
    if (standing !== undefined) candidates.set(employee.id, { facts: null, standing, named: [] });
  }
  const { refused, changed } = settleEmployees(candidates, ground, ground);
  return { changed, held: [...refused.keys()] };
}
