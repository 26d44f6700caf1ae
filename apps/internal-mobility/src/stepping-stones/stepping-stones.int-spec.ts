import { referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Stones {
  readonly employee: {
    readonly steppingStones: readonly { readonly opening: { readonly id: string } }[] | null;
  } | null;
}
const STONES = `query ($id: ID!, $to: FitTarget!, $first: Int) { employee(id: $id) {
  steppingStones(to: $to, first: $first) { band closes opening { id } exercises { skill { id } from to required } } } }`;

describe('the way to a job that is not in reach', () => {
  let mobility: ServiceUnderTest;
  const ask = (who: string, to: object, first?: number) =>
    mobility.ask<Stones>(who, STONES, { id: idOf('ana'), to, first });
  const head = { jobRole: jobRoleId('head') };

  beforeAll(async () => {
    mobility = await startMobility();
    const role = (externalId: string, level: number, ...asked: Parameters<typeof skillAsked>[]) =>
      receptionist(
        asked.map((each) => skillAsked(...each)),
        { externalId, level },
      );
    const roles = [
      role('head', 3, ['lead', { minimum: 4 }], ['plan', { minimum: 3 }]),
      role('shift-lead', 2, ['lead', { minimum: 1 }]),
      role('planner', 2, ['plan', { minimum: 1 }], ['lead', { minimum: 2 }]),
      role('desk', 1, ['triage', { minimum: 2 }]),
      role('receptionist', 1),
    ];
    expect(await mobility.get(ImportJobRoles).execute({ rows: roles }, FROM_HR_SYSTEM)).toMatchObject({ created: 5 });
    await mobility.get(ImportEmployees).execute({ rows: [person('ana', 'marco'), person('marco')] }, FROM_HR_SYSTEM);
    const openings = ['head', 'shift-lead', 'planner', 'desk'].map((each) => openingRow(each, { jobRole: each }));
    await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM);
    await mobility.bus.deliver(['lead', 'plan', 'triage'].map((skill) => skillEvent(skill)));
    await mobility.bus.deliver([profileEvent('ana', 1, { triage: 2, plan: 1, lead: 1 })]);
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('leads over openings that exercise what is missing', async () => {
    const { data, errors } = await ask('ana', head);
    expect(errors).toBeUndefined();
    expect(data?.employee?.steppingStones).toEqual([
      {
        band: 'ONE_GAP_AWAY',
        closes: 176,
        opening: { id: openingId('planner') },
        exercises: [{ skill: { id: referenceId('skill', 'lead') }, from: 1, to: 2, required: 4 }],
      },
    ]);
    expect((await ask('ana', { opening: openingId('head') })).data).toEqual(data);
  });

  it('is empty where nothing is missing, and null for what is not there', async () => {
    expect((await ask('ana', { jobRole: jobRoleId('desk') })).data?.employee?.steppingStones).toEqual([]);
    expect((await ask('ana', { jobRole: idOf('nobody') })).data?.employee?.steppingStones).toBeNull();
    expect((await ask('ana', head, 21)).errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('is nobody else’s', async () => {
    for (const who of ['marco', 'hr-system'])
      expect((await ask(who, head)).data?.employee?.steppingStones ?? null).toBeNull();
  });
});
