import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { jobRoleId, type JobRoleRow } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Hop {
  kind: string;
  source: string;
  people: number | null;
  typicalMonths: number | null;
  reasons: { sentence: string }[];
  fit: { band: string };
  jobRole: { id: string };
}
interface Answered {
  employee: {
    careerPaths: { paths: { cost: number; hops: Hop[] }[]; searchedAll: boolean } | null;
    backupCandidates: { jobRole: { id: string }; sentence: string; worth: Record<string, number> }[] | null;
    suggestedRoles: { edges: { node: { jobRole: { id: string } } }[] } | null;
    notInterestedIn: { jobRole: { id: string } }[] | null;
  };
}
const PATHS = `query ($id: ID!, $to: ID!, $wishes: CareerPathWishes) { employee(id: $id) {
  careerPaths(to: $to, wishes: $wishes) { searchedAll paths { cost hops {
    kind source people typicalMonths reasons { sentence } fit { band } jobRole { id } } } } } }`;
const BACKUPS = `query ($id: ID!, $goal: ID!) { employee(id: $id) { backupCandidates(goal: $goal) {
  sentence worth { reuse independence soonness total } jobRole { id } } } }`;
const OWN = `query ($id: ID!) { employee(id: $id) { notInterestedIn { since jobRole { id } }
  suggestedRoles(first: 20, directions: [UP, SIDEWAYS, DOWN, UNKNOWN]) { edges { node { jobRole { id } } } } } }`;
const SET = `mutation ($input: SetNotInterestedInput!) { setNotInterested(input: $input) { jobRoleId notInterested } }`;

const paid = (yearly: number): Pick<JobRoleRow, 'payRange'> => ({
  payRange: { min: String(yearly), max: String(yearly), currency: 'EUR', basis: 'YEAR', atWeeklyHours: 40 },
});
const rung = (externalId: string, title: string, level: number, rest: Partial<JobRoleRow> = {}) =>
  receptionist([], {
    externalId,
    title: { en: title },
    ladder: 'desk',
    level,
    ...paid(28_000 + 3_000 * level),
    ...rest,
  });
const ROLES = [
  rung('desk-1', 'Front Desk', 1, { requirements: [skillAsked('greeting')] }),
  rung('desk-2', 'Registrar', 2, { requirements: [skillAsked('records')] }),
  rung('desk-3', 'Head of Admission', 3, {
    requirements: [skillAsked('records', { minimum: 3 }), skillAsked('people')],
  }),
  receptionist([skillAsked('records', { minimum: 3 })], {
    externalId: 'archive',
    title: { en: 'Archivist' },
    family: 'archives',
    ...paid(33_000),
  }),
  receptionist([skillAsked('greeting')], {
    externalId: 'porter',
    title: { en: 'Porter' },
    family: 'transport',
    ...paid(24_000),
  }),
];

describe('ways to a goal, through GraphQL', () => {
  let mobility: ServiceUnderTest;
  const ways = async (to: string, wishes: object | null = null, who = 'ana', about = who) => {
    const answer = await mobility.ask<Answered>(who, PATHS, { id: idOf(about), to: jobRoleId(to), wishes });
    return answer.data?.employee.careerPaths;
  };
  const rolesOf = (hops: readonly Hop[] | undefined) => hops?.map(({ jobRole }) => jobRole.id);
  const set = (role: string, notInterested: boolean) =>
    mobility.ask<object>('ana', SET, { input: { jobRoleId: jobRoleId(role), notInterested } });
  const own = async () => (await mobility.ask<Answered>('ana', OWN, { id: idOf('ana') })).data?.employee;

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility
      .get(ImportUnits)
      .execute({ rows: [unitRow('house'), unitRow('desk', 'house'), unitRow('attic')] }, FROM_HR_SYSTEM);
    await mobility.get(ImportJobRoles).execute({ rows: ROLES }, FROM_HR_SYSTEM);
    const movers = Array.from({ length: 6 }, (_, i) => mover(`M-${String(i)}`, 'desk-1', 'archive'));
    const ana = person('ana', 'marco', { assignment: { jobRole: 'desk-1' } });
    const rows = [ana, person('marco', undefined, { assignment: { jobRole: 'desk-3', unit: 'desk' } }), ...movers];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.bus.deliver(['greeting', 'records', 'people', 'lifting'].map((skill) => skillEvent(skill)));
    await mobility.bus.deliver([profileEvent('ana', 1, { greeting: 2, records: 1 })]);
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('lead rung by rung where the organisation declared a ladder, with reasons and how one stands to each', async () => {
    const answer = await ways('desk-3');
    expect(answer?.searchedAll).toBe(true);
    const ladder = answer?.paths.find(({ hops }) => hops.length === 2 && rolesOf(hops)?.[0] === jobRoleId('desk-2'));
    expect(ladder?.hops.map(({ kind, source, fit }) => [kind, source, fit.band])).toEqual([
      ['PROMOTION', 'DECLARED', 'ONE_GAP_AWAY'],
      ['PROMOTION', 'DECLARED', 'NOT_YET'],
    ]);
    expect(ladder?.hops[0]?.reasons.map(({ sentence }) => sentence)).toContain(
      'It stands one level higher in the same work.',
    );
  });

  it('tell of a step that people made how many they were and how long they had held the job', async () => {
    const [first] = (await ways('archive'))?.paths ?? [];
    expect(first?.hops[0]).toMatchObject({ source: 'PAST_MOVES', people: 6, typicalMonths: 34 });
  });

  it('go down, or below what is paid now, only when that is wished', async () => {
    expect((await ways('porter'))?.paths).toEqual([]);
    expect((await ways('porter', { down: true, payNotBelowNow: true }))?.paths).toEqual([]);
    const [down] = (await ways('porter', { down: true }))?.paths ?? [];
    expect(down?.hops.map(({ kind }) => kind)).toEqual(['DOWNSHIFT']);
  });

  it('keep to so many steps, and refuse what is no number of steps', async () => {
    for (const { hops } of (await ways('desk-3', { maxHops: 1 }))?.paths ?? []) expect(hops).toHaveLength(1);
    const variables = { id: idOf('ana'), to: jobRoleId('desk-3'), wishes: { maxHops: 9 } };
    expect((await mobility.ask('ana', PATHS, variables)).errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('stay in or below the units wished, and refuse a code that no unit has', async () => {
    for (const units of [['desk'], ['house']])
      expect((await ways('desk-3', { units }))?.paths.map(({ hops }) => hops.length)).toEqual([1]);
    expect((await ways('desk-3', { units: ['attic'] }))?.paths).toEqual([]);
    const variables = { id: idOf('ana'), to: jobRoleId('desk-3'), wishes: { units: ['desk', 'cellar'] } };
    expect((await mobility.ask('ana', PATHS, variables)).errors?.[0]).toMatchObject({
      message: 'wishes.units: no unit has the code cellar',
      extensions: { code: 'INVALID' },
    });
  });

  it('are the same each time, for the person alone, and null for a goal that is not offered here', async () => {
    expect(await ways('desk-3')).toEqual(await ways('desk-3'));
    expect(await ways('desk-3', null, 'marco', 'ana')).toBeNull();
    expect(await ways('nowhere')).toBeNull();
  });

  it('have backups that reuse the plan, say how much of it, and add up', async () => {
    const answer = await mobility.ask<Answered>('ana', BACKUPS, { id: idOf('ana'), goal: jobRoleId('desk-3') });
    const [archive] = answer.data?.employee.backupCandidates ?? [];
    expect(archive?.jobRole.id).toBe(jobRoleId('archive'));
    expect(archive?.sentence).toBe(
      '2 of the 4 steps to your goal also count here; other work; ready in about 6 months.',
    );
    const { total, reuse = 0, independence = 0, soonness = 0 } = archive?.worth ?? {};
    expect([reuse, total]).toEqual([500, reuse + independence + soonness]);
  });

  it('leave out what one is not interested in, until one is again', async () => {
    expect((await set('archive', true)).data).toEqual({
      setNotInterested: { jobRoleId: jobRoleId('archive'), notInterested: true },
    });
    const without = await own();
    expect(without?.notInterestedIn?.map(({ jobRole }) => jobRole.id)).toEqual([jobRoleId('archive')]);
    expect(without?.suggestedRoles?.edges.map(({ node }) => node.jobRole.id)).not.toContain(jobRoleId('archive'));
    for (const { hops } of (await ways('desk-3'))?.paths ?? [])
      expect(rolesOf(hops)).not.toContain(jobRoleId('archive'));
    // Asked for by name it is shown all the same.
    expect((await ways('archive'))?.paths).not.toEqual([]);
    await set('archive', false);
    const again = await own();
    expect(again?.notInterestedIn).toEqual([]);
    expect(again?.suggestedRoles?.edges.map(({ node }) => node.jobRole.id)).toContain(jobRoleId('archive'));
  });

  it('know no wish about a job role that does not exist, nor of the HR system', async () => {
    expect((await set('nowhere', true)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const input = { jobRoleId: jobRoleId('archive'), notInterested: true };
    expect((await mobility.ask('hr-system', SET, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

/** Somebody who did one job and does another one now. */
function mover(externalId: string, from: string, to: string) {
  const base = person(externalId);
  const jobs = [
    { jobRole: from, from: '2022-03-01', to: '2024-12-31' },
    { externalId: `${externalId}-2`, jobRole: to, from: '2025-01-01' },
  ];
  return { ...base, assignments: base.assignments.flatMap((job) => jobs.map((rest) => ({ ...job, ...rest }))) };
}
