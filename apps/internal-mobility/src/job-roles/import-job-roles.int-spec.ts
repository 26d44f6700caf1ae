import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { skillEvent } from '../skills/skill.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportJobRoles } from './import-job-roles';
import { receptionist, skillAsked } from './job-role.fixture';
import { jobRoleId, type JobRoleRow } from './job-role-row';

interface Page {
  jobRoles: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('importing job roles', () => {
  let mobility: ServiceUnderTest;
  const take = (...rows: JobRoleRow[]) => mobility.get(ImportJobRoles).execute({ rows }, FROM_HR_SYSTEM);

  beforeAll(async () => {
    mobility = await startMobility();
  });
  afterAll(() => mobility.stop());

  it('keeps a role whose skills are unknown, and names them', async () => {
    expect(await take(receptionist([skillAsked('triage'), skillAsked('records')]))).toMatchObject({
      created: 1,
      unresolved: ['skill:records', 'skill:triage'],
    });
    await mobility.bus.deliver([skillEvent('triage')]);
    expect(await take(receptionist([skillAsked('triage'), skillAsked('records')]))).toMatchObject({
      unchanged: 1,
      unresolved: ['skill:records'],
    });
  });

  it('sends one event for each version, none for an identical import, and keeps every version', async () => {
    await mobility.takeOutbox();
    await take(receptionist([skillAsked('triage', { minimum: 4 })]));
    await take(receptionist([skillAsked('triage', { minimum: 4 })]));
    expect((await mobility.takeOutbox()).map(({ type }) => type)).toEqual(['internal-mobility.job-role.changed']);
    const versions = await mobility.database.look(
      `select version, state->'version' as stated from job_role_version order by version`,
    );
    expect(versions).toEqual([1, 2].map((version) => ({ version, stated: version })));
  });

  it('lets nobody change a version that was', async () => {
    for (const change of [`update job_role_version set state = '{}'`, 'delete from job_role_version']) {
      const attempts = [
        mobility.database.api.transaction(FROM_HR_SYSTEM.actor, (tx) => tx.query(change)),
        mobility.database.worker.transaction((tx) => tx.query(change)),
      ];
      for (const attempt of await Promise.allSettled(attempts))
        expect(attempt).toMatchObject({
          status: 'rejected',
          reason: { message: expect.stringContaining('permission denied') as string },
        });
    }
  });

  it('is asked for page by page, in the order of titles', async () => {
    const titled = (externalId: string, en: string) => receptionist([], { externalId, title: { en } });
    await take(titled('a', 'Nurse'), titled('b', 'accountant'), titled('c', 'Nurse'));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page | null = (
        await mobility.ask<Page>(
          'hr-system',
          `query ($after: String) { jobRoles(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        )
      ).data;
      seen.push(...(page?.jobRoles.edges.map(({ node }) => node.id) ?? []));
      after = page?.jobRoles.pageInfo.endCursor ?? null;
      more = page?.jobRoles.pageInfo.hasNextPage ?? false;
    }
    const nurses = ['a', 'c'].map(jobRoleId).sort();
    expect(seen).toEqual([jobRoleId('b'), ...nurses, jobRoleId('receptionist')]);
  });

  it.each([
    ['search: "empf"', ['receptionist'], 'by a title in another language'],
    ['search: "NURSE"', ['a', 'c'], 'whatever the case'],
    ['search: "%"', [], 'by no pattern'],
    ['family: "clinical"', ['d'], 'by their family'],
    ['ladder: "nursing", search: "sister"', ['d'], 'by several things at once'],
  ])('are found with %s: %j, %s', async (args, found) => {
    await take(
      receptionist([], { externalId: 'd', title: { en: 'Sister' }, family: 'clinical', ladder: 'nursing', level: 3 }),
    );
    const answer = await mobility.ask<Page>('hr-system', `{ jobRoles(${args}) { edges { node { id } } } }`);
    expect(answer.data?.jobRoles.edges.map(({ node }) => node.id).sort()).toEqual(found.map(jobRoleId).sort());
  });
});
