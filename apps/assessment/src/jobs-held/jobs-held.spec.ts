import type { EmployeeV1 } from '@libs/contracts';
import { referenceId } from '@libs/platform';
import { jobsHeld } from './jobs-held';

const job = (jobRoleId: string, from: string, rest: Partial<EmployeeV1['assignments'][number]> = {}) => ({
  ...{ id: `${jobRoleId}-${from}`, primary: true, jobRoleId, country: 'US', contract: 'PERMANENT', weeklyHours: 38 },
  ...{ fte: 1, from, ...rest },
});
const held = (assignments: object[], rest: Partial<EmployeeV1> = {}) =>
  jobsHeld({ assignments, ...rest } as EmployeeV1, '2026-11-26').map(({ primary: _, ...each }) => each);

describe('the jobs that somebody holds and held', () => {
  it('are past ones and the present one, with their share of full time', () => {
    expect(held([job('desk', '2020-01-01', { to: '2021-12-31', fte: 0.5 }), job('ward', '2022-01-01')])).toEqual([
      { jobRoleId: 'desk', since: '2020-01-01', from: '2020-01-01', to: '2021-12-31', fte: 0.5 },
      { jobRoleId: 'ward', since: '2022-01-01', from: '2022-01-01', fte: 1 },
    ]);
  });

  it('of which the present one has lasted since before a mere change of its code', () => {
    const jobs = [job('desk-1', '2020-01-01', { to: '2021-12-31' }), job('desk-2', '2022-01-01')];
    const seen = held(jobs, { inRoleSince: '2020-01-01' }).map(({ since }) => since);
    expect(seen).toEqual(['2020-01-01', '2020-01-01']);
  });

  it('of which one that is only announced takes nothing of how long the present one has lasted', () => {
    const jobs = [job('desk-2', '2026-10-01', { to: '2026-12-31' }), job('ward', '2027-01-01')];
    const seen = held(jobs, { inRoleSince: '2020-01-01' }).map(({ since }) => since);
    expect(seen).toEqual(['2020-01-01', '2027-01-01']);
  });

  it('name the company that employs them, by the id that every service makes of its code', () => {
    const [here] = held([job('desk', '2020-01-01', { legalEntity: 'clinic' })]);
    expect(here?.legalEntityId).toBe(referenceId('legal-entity', 'clinic'));
  });

  it('end with the employment, and those to come after it are none', () => {
    const jobs = [job('desk', '2020-01-01'), job('ward', '2024-07-01')];
    expect(held(jobs, { leftOn: '2024-03-31' })).toEqual([
      { jobRoleId: 'desk', since: '2020-01-01', from: '2020-01-01', to: '2024-03-31', fte: 1 },
    ]);
  });
});
