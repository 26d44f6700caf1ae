import type { JobRoleV1 } from '@libs/contracts';
import type { HeldJob } from '../jobs-held/jobs-held';
import { assumedLevels, assumedTurnsOn } from './assumed-levels';

const TODAY = '2026-11-26';
const role = (asked: Readonly<Record<string, number>>) => {
  const skills = Object.entries(asked).map(([subject, minimum]) => ({ kind: 'SKILL', subject, minimum }));
  return { requirements: [...skills, { kind: 'EXPERIENCE', subject: 'reception', minimum: 12 }] } as JobRoleV1;
};
const ROLES = new Map([
  ['desk', role({ calls: 2, records: 1 })],
  ['ward', role({ records: 3 })],
]);
const job = (jobRoleId: string, since: string, rest: Partial<HeldJob> = {}): HeldJob => ({
  ...{ jobRoleId, since, from: since, fte: 1 },
  ...rest,
});
const levels = (...jobs: HeldJob[]) => assumedLevels(jobs, ROLES, TODAY);

describe('what the roles that somebody holds let assume', () => {
  it('is every skill they ask, at the level asked, from half a year on', () => {
    expect(levels(job('desk', '2026-05-26'))).toEqual([
      { skillId: 'calls', level: 2, since: '2026-11-26' },
      { skillId: 'records', level: 1, since: '2026-11-26' },
    ]);
    expect(levels(job('desk', '2026-05-27'))).toEqual([]);
  });

  it('is nothing from a role that has ended, is to come, or that nobody has described', () => {
    expect(levels(job('desk', '2020-01-01', { to: '2026-11-25' }))).toEqual([]);
    expect(levels(job('desk', '2020-01-01', { to: TODAY }))).toHaveLength(2);
    expect(levels(job('desk', '2020-01-01', { from: '2026-11-27' }))).toEqual([]);
    expect(levels(job('unheard-of', '2020-01-01'))).toEqual([]);
  });

  it('is of two roles that are held at once the higher level', () => {
    expect(levels(job('desk', '2020-01-01'), job('ward', '2021-01-01'))).toEqual([
      { skillId: 'calls', level: 2, since: '2020-07-01' },
      { skillId: 'records', level: 3, since: '2021-07-01' },
    ]);
  });

  it('is worked out anew when a job begins, has lasted half a year, or has ended', () => {
    const next = (each: HeldJob, asOf: string) => assumedTurnsOn([each], asOf);
    const desk = job('desk', '2026-01-15', { to: '2027-03-31' });
    const days = ['2026-01-01', '2026-01-15', '2026-07-15', '2027-04-01'].map((asOf) => next(desk, asOf));
    expect(days).toEqual(['2026-01-15', '2026-07-15', '2027-04-01', null]);
  });
});
