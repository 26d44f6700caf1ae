import type { JobRoleV1, PayRange } from '@libs/contracts';
import { localized } from '@libs/subgraph';
import type { RoleSheet } from '../next-roles/role-sheet';
import { NOW } from './landscape-kinds';

const WEEKS = 52;
const MONTHS = 12;

/** A job role in a landscape: which version of it, and how many hold it where. */
export interface LandscapeRole {
  readonly id: string;
  readonly version: number;
  readonly headcount: number;
  readonly units: readonly (readonly [unit: string, people: number])[];
}

/** What the ranking looks at. `states` are the versions that the landscape names, by id. */
export function sheetsOf(
  roles: readonly LandscapeRole[],
  states: ReadonlyMap<string, Omit<JobRoleV1, 'id' | 'version' | 'retired'>>,
): RoleSheet[] {
  return roles.flatMap(({ id, headcount, units }) => {
    const state = states.get(id);
    if (state === undefined) return [];
    const { title, description, payRange, requirements, ladder, level } = state;
    return {
      period: NOW,
      role: id,
      title: localized(title),
      description: description === undefined ? '' : localized(description),
      headcount,
      medianPay: payRange === undefined ? null : hourly(payRange),
      currency: payRange?.currency ?? null,
      units: new Map(units),
      skills: new Map(
        requirements.filter(({ kind }) => kind === 'SKILL').map(({ subject, minimum }) => [subject, minimum]),
      ),
      rung: ladder === undefined || level === undefined ? null : { ladder, level },
    };
  });
}

/** The middle of a range for one hour, so that a part-time job compares with a full-time one. */
function hourly({ min, max, basis, atWeeklyHours }: PayRange): number | null {
  const middle = (Number(min) + Number(max)) / 2;
  if (basis === 'HOUR') return middle;
  if (atWeeklyHours <= 0) return null;
  return (middle * (basis === 'MONTH' ? MONTHS : 1)) / (WEEKS * atWeeklyHours);
}
