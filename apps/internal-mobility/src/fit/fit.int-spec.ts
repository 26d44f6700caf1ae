import { FROM_HR_SYSTEM, type Answer, type ServiceUnderTest } from '@libs/testing';
import { referenceId } from '@libs/platform';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { gapId, gapsEvent } from '../gap-analyses/gap-analysis.fixture';
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

interface FitAnswer {
  employee: {
    fit: {
      band: string;
      freshness: string;
      waitingFor: { profileVersion: number } | null;
      missing: { skill: { id: string } }[];
      basedOn: object;
      notOffered: string | null;
    } | null;
    openingMatches: {
      freshness: string;
      notOffered: string | null;
      edges: { node: { band: string; opening: { id: string } } }[];
    } | null;
  } | null;
}
const FIT = `query ($id: ID!, $to: FitTarget!, $version: Int) { employee(id: $id) {
  fit(to: $to, atLeastProfileVersion: $version) { band coverage freshness waitingFor { profileVersion } unconfirmed monthsToClose notOffered
    missing { id kind skill { id } required actual status monthsToClose }
    basedOn { profileVersion employeeVersion arithmeticVersion roleVersions { jobRoleId version } } }
  openingMatches(first: 10) { freshness notOffered edges { node { band freshness opening { id } basedOn { profileVersion roleVersions { jobRoleId version } } } } } } }`;

describe('how a person stands to an opening, through GraphQL', () => {
  let mobility: ServiceUnderTest;
  const opening = { opening: openingId('O-1') };
  const ask = (actor: string, to: object = opening, version?: number, about = actor): Promise<Answer<FitAnswer>> =>
    mobility.ask(actor, FIT, { id: idOf(about), to, version });

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute(
      {
        rows: [
          receptionist([skillAsked('triage', { minimum: 3 }), skillAsked('records')]),
          receptionist([skillAsked('triage', { minimum: 5 })], { externalId: 'onet/43-4171.00', origin: 'OUTSIDE' }),
        ],
      },
      FROM_HR_SYSTEM,
    );
    const rows = [
      person('ana', 'marco'),
      person('marco'),
      person('carla', undefined, { assignment: { contract: 'CONTRACTOR' } }),
    ];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await mobility
      .get(ImportOpenings)
      .execute(
        { rows: [openingRow('O-1'), openingRow('O-9', { status: 'DRAFT', publishedOn: null })] },
        FROM_HR_SYSTEM,
      );
    await mobility
      .get(ImportAccessGrants)
      .execute({ rows: [{ externalId: 'G-1', person: 'marco', role: 'MOBILITY_ADMIN' }] }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('triage'), skillEvent('records')]);
    await mobility.bus.deliver([
      profileEvent('ana', 1, { triage: 2, records: 2 }),
      profileEvent('carla', 1, { triage: 5, records: 5 }),
    ]);
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('names the one missing must-have, and what the answer rests on', async () => {
    const { data, errors } = await ask('ana');
    expect(errors).toBeUndefined();
    expect(data?.employee?.fit).toMatchObject({
      band: 'ONE_GAP_AWAY',
      freshness: 'CURRENT',
      monthsToClose: 6,
      missing: [
        { kind: 'SKILL', skill: { id: referenceId('skill', 'triage') }, required: 3, actual: 2, status: 'BELOW' },
      ],
      basedOn: {
        profileVersion: 1,
        employeeVersion: 1,
        roleVersions: [{ jobRoleId: jobRoleId('receptionist'), version: 1 }],
      },
    });
    expect(data?.employee?.openingMatches).toMatchObject({
      freshness: 'CURRENT',
      edges: [{ node: { band: 'ONE_GAP_AWAY', opening: { id: opening.opening } } }],
    });
  });

  it('is PENDING until the rating that the asker knows of has arrived, then CURRENT at once', async () => {
    expect((await ask('ana', opening, 2)).data?.employee?.fit).toMatchObject({
      freshness: 'PENDING',
      waitingFor: { profileVersion: 2 },
      band: 'ONE_GAP_AWAY',
    });
    await mobility.bus.deliver([profileEvent('ana', 2, { triage: 3, records: 2 })]);
    const { data } = await ask('ana', opening, 2);
    expect(data?.employee?.fit).toMatchObject({ freshness: 'CURRENT', waitingFor: null, band: 'READY', missing: [] });
    expect(data?.employee?.openingMatches?.freshness).toBe('PENDING');
    await mobility.settle();
    expect((await ask('ana', opening, 2)).data?.employee?.openingMatches).toMatchObject({
      freshness: 'CURRENT',
      edges: [{ node: { band: 'READY' } }],
    });
  });

  it('answers for a job role too, and has no answer for what is not there', async () => {
    expect((await ask('ana', { jobRole: jobRoleId('receptionist') })).data?.employee?.fit?.band).toBe('READY');
    for (const to of [{ opening: openingId('O-9') }, { jobRole: idOf('nobody') }, { opening: 'x' }]) {
      expect((await ask('ana', to)).data?.employee?.fit).toBeNull();
    }
  });

  it('answers for an occupation elsewhere as for a job role', async () => {
    const { data } = await ask('ana', { jobRole: jobRoleId('onet/43-4171.00') });
    expect(data?.employee?.fit).toMatchObject({ band: 'ONE_GAP_AWAY', missing: [{ required: 5, actual: 3 }] });
  });

  it.each([{}, { jobRole: 'a', opening: 'b' }])('wants exactly one target, not %j', async (to) => {
    expect((await ask('ana', to)).errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('is nobody else’s: not the manager’s, not the HR system’s', async () => {
    expect((await ask('marco', opening, 0, 'ana')).data?.employee).toMatchObject({ fit: null, openingMatches: null });
    expect((await ask('hr-system', opening, 0, 'ana')).data?.employee).toMatchObject({
      fit: null,
      openingMatches: null,
    });
  });

  it('tells a contractor that openings are not offered, and offers none', async () => {
    const { data } = await ask('carla');
    expect(data?.employee?.fit).toMatchObject({ band: 'READY', notOffered: 'CONTRACTOR' });
    expect(data?.employee?.openingMatches).toMatchObject({ notOffered: 'CONTRACTOR', edges: [] });
  });

  it('hangs openings on the gaps of their owner alone', async () => {
    await mobility.bus.deliver([gapsEvent('ana', 1, ['triage', 'juggling']), gapsEvent('carla', 1, ['triage'])]);
    const representations = [gapId('ana', 'triage'), gapId('ana', 'juggling'), gapId('carla', 'triage')].map((id) => ({
      __typename: 'Gap',
      id,
    }));
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Gap { openingsThatExerciseIt { id jobRole { title } } } } }`;
    const seen = async (actor: string) =>
      (
        await mobility.ask<{ _entities: { openingsThatExerciseIt: unknown }[] }>(actor, query, { representations })
      ).data?._entities.map((gap) => gap.openingsThatExerciseIt);
    expect(await seen('ana')).toEqual([[{ id: opening.opening, jobRole: { title: 'Receptionist' } }], [], null]);
    expect(await seen('carla')).toEqual([null, null, []]);
    expect(await seen('marco')).toEqual([null, null, null]);
  });

  it('lets a mobility administrator publish a draft and close it, once each', async () => {
    const command = (actor: string, verb: string) =>
      mobility.ask<Record<string, { status: string }>>(
        actor,
        `mutation ($id: ID!) { ${verb}(input: { openingId: $id }) { status } }`,
        { id: openingId('O-9') },
      );
    expect((await command('ana', 'publishOpening')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await command('marco', 'publishOpening')).data).toEqual({ publishOpening: { status: 'PUBLISHED' } });
    expect((await command('marco', 'publishOpening')).errors?.[0]?.extensions.code).toBe('OPENING_ALREADY_PUBLISHED');
    expect((await command('marco', 'closeOpening')).data).toEqual({ closeOpening: { status: 'CLOSED' } });
    expect((await command('marco', 'closeOpening')).errors?.[0]?.extensions.code).toBe('OPENING_ALREADY_CLOSED');
  });
});
