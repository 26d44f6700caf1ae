import { referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, type Answer, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import type { JobRoleRow } from '../job-roles/job-role-row';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Node {
  direction: string;
  score: number;
  jobRole: { id: string };
  contributions: { signal: string; amount: number }[];
  reasons: { code: string; sentence: string; params: { name: string; value: number }[] }[];
  fit?: { band: string };
}
interface Page {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  rankedBy: { source: string; learntFrom: number | null; landscapeVersion: number };
  comparedWith?: string;
}

const FIELDS = `edges { cursor node { direction score jobRole { id } contributions { signal amount }
  reasons { code sentence params { name value } } ON_NODE } } pageInfo { hasNextPage endCursor }
  rankedBy { source learntFrom landscapeVersion }`;
const NEXT = `query ($id: ID!, $first: Int!, $after: String, $to: [MoveDirection!]) {
  jobRole(id: $id) { nextRoles(first: $first, after: $after, directions: $to) { ${FIELDS.replace('ON_NODE', '')} } } }`;
const SUGGESTED = `query ($id: ID!, $first: Int!, $after: String, $to: [MoveDirection!]) {
  employee(id: $id) { suggestedRoles(first: $first, after: $after, directions: $to) {
    comparedWith ${FIELDS.replace('ON_NODE', 'fit { band }')} } } }`;

const paid = (yearly: number): Pick<JobRoleRow, 'payRange'> => ({
  payRange: { min: String(yearly), max: String(yearly), currency: 'EUR', basis: 'YEAR', atWeeklyHours: 40 },
});
const role = (externalId: string, title: string, rest: Partial<JobRoleRow> = {}) =>
  receptionist([], { externalId, title: { en: title }, ...rest });
const ward = role('clerk', 'Ward Clerk', {
  ...paid(30_000),
  requirements: [skillAsked('records'), skillAsked('triage')],
});
const ROLES = [
  receptionist([skillAsked('triage', { minimum: 3 })], paid(30_000)),
  role('lead', 'Lead Receptionist', paid(34_000)),
  ward,
  role('porter', 'Porter', paid(24_000)),
  role('gone', 'Receptionist II', { origin: 'OUTSIDE' }),
];

describe('where one can go from here, through GraphQL', () => {
  let mobility: ServiceUnderTest;
  const next = async (from: string, rest: object = {}): Promise<Page | null | undefined> => {
    const answer = await mobility.ask<{ jobRole: { nextRoles: Page | null } }>('ana', NEXT, {
      id: jobRoleId(from),
      first: 10,
      ...rest,
    });
    return answer.data?.jobRole.nextRoles;
  };
  const suggested = (actor: string, about = actor, rest: object = {}) =>
    mobility.ask<{ employee: { suggestedRoles: Page | null } | null }>(actor, SUGGESTED, {
      id: idOf(about),
      first: 10,
      ...rest,
    });
  const pageOf = (answer: Answer<{ employee: { suggestedRoles: Page | null } | null }>) =>
    answer.data?.employee?.suggestedRoles;
  const rolesOf = (page: Page | null | undefined) => page?.edges.map(({ node }) => node.jobRole.id);

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: ROLES }, FROM_HR_SYSTEM);
    await mobility
      .get(ImportEmployees)
      .execute(
        { rows: [person('ana', 'marco'), person('marco', undefined, { assignment: { jobRole: 'lead' } })] },
        FROM_HR_SYSTEM,
      );
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('answers on the first day, from titles and pay alone, and says by which weights', async () => {
    const page = await next('receptionist');
    expect(rolesOf(page)).toEqual([jobRoleId('lead'), jobRoleId('clerk')]);
    expect(page?.rankedBy).toMatchObject({ source: 'DEFAULTS', learntFrom: null });
    const [lead] = page?.edges ?? [];
    expect(lead?.node.direction).toBe('UP');
    expect(lead?.node.reasons).toContainEqual({
      code: 'PAYS_MORE',
      params: [{ name: 'percent', value: 13 }],
      sentence: 'It pays about 13 % more an hour.',
    });
  });

  it('gives contributions that add up to the score exactly', async () => {
    const nodes = (await next('clerk', { to: ['UP', 'DOWN', 'SIDEWAYS', 'UNKNOWN'] }))?.edges ?? [];
    expect(nodes).toHaveLength(3);
    for (const { node } of nodes)
      expect(node.contributions.reduce((sum, { amount }) => sum + amount, 0)).toBe(node.score);
  });

  it('looks down only when it is wished', async () => {
    expect(rolesOf(await next('receptionist', { to: ['DOWN'] }))).toEqual([jobRoleId('porter')]);
  });

  it('leads from an occupation outside nowhere here, and never to one', async () => {
    expect(await next('gone')).toBeNull();
    expect(rolesOf(await next('receptionist'))).not.toContain(jobRoleId('gone'));
  });

  it('turns pages without a gap or a repetition, and refuses what is no cursor', async () => {
    const to = ['UP', 'DOWN', 'SIDEWAYS', 'UNKNOWN'];
    const all = rolesOf(await next('receptionist', { to }));
    const first = await next('receptionist', { to, first: 1 });
    const rest = await next('receptionist', { to, first: 5, after: first?.pageInfo.endCursor });
    expect([...(rolesOf(first) ?? []), ...(rolesOf(rest) ?? [])]).toEqual(all);
    expect([first?.pageInfo.hasNextPage, rest?.pageInfo.hasNextPage]).toEqual([true, false]);
    const wrong = await mobility.ask('ana', NEXT, { id: jobRoleId('receptionist'), first: 1, after: 'x' });
    expect(wrong.errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('goes on along the same list while the roles change, and begins anew from the next first page', async () => {
    const first = await next('receptionist', { first: 1 });
    await mobility
      .get(ImportJobRoles)
      .execute({ rows: [{ ...ward, title: { en: 'Clerk of the ward' } }] }, FROM_HR_SYSTEM);
    await mobility.settle();
    const second = await next('receptionist', { first: 1, after: first?.pageInfo.endCursor });
    expect(second?.rankedBy.landscapeVersion).toBe(first?.rankedBy.landscapeVersion);
    expect((await next('receptionist'))?.rankedBy.landscapeVersion).toBe((first?.rankedBy.landscapeVersion ?? 0) + 1);
  });

  it('starts for a person from their job, and compares what they hold once something is known', async () => {
    const before = pageOf(await suggested('ana'));
    expect([before?.comparedWith, rolesOf(before)?.length]).toEqual(['JOB_ROLE', 2]);
    const own = {
      [referenceId('skill', 'records')]: { level: 1, source: 'ASSUMED', ratedOn: '2025-01-01', unconfirmed: true },
    } as const;
    await mobility.bus.deliver([profileEvent('ana', 1, {}, {}, { own })]);
    expect(pageOf(await suggested('ana'))?.comparedWith).toBe('JOB_ROLE');
    await mobility.bus.deliver([
      skillEvent('records'),
      skillEvent('triage'),
      profileEvent('ana', 2, { records: 2, triage: 2 }),
    ]);
    await mobility.settle();
    const after = pageOf(await suggested('ana'));
    expect(after?.comparedWith).toBe('OWN_SKILLS');
    const clerk = after?.edges.find(({ node }) => node.jobRole.id === jobRoleId('clerk'))?.node;
    expect(clerk?.fit?.band).toBe('READY');
    expect(clerk?.reasons.map(({ sentence }) => sentence)).toContain(
      'You hold 2 of the 2 skills it asks for, at that level.',
    );
  });

  it('says that a list has expired when the profile changed between two pages', async () => {
    const first = pageOf(await suggested('ana', 'ana', { first: 1 }));
    await mobility.bus.deliver([profileEvent('ana', 3, { records: 3 })]);
    const second = await suggested('ana', 'ana', { first: 1, after: first?.pageInfo.endCursor });
    expect(second.errors?.[0]?.extensions.code).toBe('LIST_EXPIRED');
  });

  it('shows suggestions to the person alone', async () => {
    expect(pageOf(await suggested('marco', 'ana'))).toBeNull();
    expect(pageOf(await suggested('hr-system', 'ana'))).toBeNull();
    expect(pageOf(await suggested('marco'))).toMatchObject({ comparedWith: 'JOB_ROLE' });
  });

  it('learns from past moves once there are enough, and tells of those that five people made', async () => {
    const ladders = Array.from({ length: 40 }, (_, i) =>
      role(`step-${String(i)}`, `Clerk of step ${String(i)}`, paid(20_000 + i)),
    );
    await mobility.get(ImportJobRoles).execute({ rows: ladders }, FROM_HR_SYSTEM);
    const movers = ladders
      .slice(1)
      .flatMap((_, i) =>
        Array.from({ length: i === 0 ? 4 : 6 }, (_none, n) =>
          mover(`M-${String(i)}-${String(n)}`, `step-${String(i)}`, `step-${String(i + 1)}`),
        ),
      );
    await mobility.get(ImportEmployees).execute({ rows: movers }, FROM_HR_SYSTEM);
    await mobility.settle();
    const went = async (from: string, to: string) => {
      const page = await next(from, { to: ['UP', 'DOWN', 'SIDEWAYS', 'UNKNOWN'] });
      expect(page?.rankedBy).toMatchObject({ source: 'LEARNT', learntFrom: 38 * 6 + 4 });
      const reached = page?.edges.find(({ node }) => node.jobRole.id === jobRoleId(to))?.node;
      return reached?.reasons.find(({ code }) => code === 'PEOPLE_WENT')?.params[0]?.value;
    };
    expect(await went('step-7', 'step-8')).toBe(6);
    // Four people are not told of, neither in a reason nor in a score.
    expect(await went('step-0', 'step-1')).toBeUndefined();
  });
});

/** Somebody who did one job and does another one now. */
function mover(externalId: string, from: string, to: string) {
  const base = person(externalId);
  const jobs = [
    { jobRole: from, from: '2022-02-14', to: '2024-12-31' },
    { externalId: `${externalId}-2`, jobRole: to, from: '2025-01-01' },
  ];
  return { ...base, assignments: base.assignments.flatMap((job) => jobs.map((rest) => ({ ...job, ...rest }))) };
}
