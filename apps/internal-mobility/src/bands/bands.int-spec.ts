import { FROM_HR_SYSTEM, eventually, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import type { JobRoleRow } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId, type OpeningRow } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { RecomputeBands } from './recompute-bands';

/** Something that one side waits for and the other side lets happen. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    opened,
    open: () => {
      open();
    },
  };
}

describe('bands', () => {
  let mobility: ServiceUnderTest;
  const role = (rows: JobRoleRow[]) => mobility.get(ImportJobRoles).execute({ rows }, FROM_HR_SYSTEM);
  const openings = (rows: OpeningRow[]) => mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM);
  const people = (rows: ReturnType<typeof person>[]) => mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
  const rate = (who: string, version: number, triage: number) =>
    mobility.bus.deliver([profileEvent(who, version, { triage })]);
  const stored = async (who: string) =>
    (
      await mobility.database.look<{ opening_id: string; band: string }>(
        'select opening_id, band from band_state where employee_id = $1 order by opening_id',
        [idOf(who)],
      )
    ).map(({ opening_id, band }) => [opening_id, band]);
  const basis = (who: string) =>
    mobility.database.look(
      'select profile_version, employee_version, not_offered from match_basis where employee_id = $1',
      [idOf(who)],
    );

  beforeAll(async () => {
    mobility = await startMobility();
    await role([receptionist([skillAsked('triage')])]);
    await people([person('ana'), person('carla', undefined, { assignment: { contract: 'CONTRACTOR' } })]);
    await openings([openingRow('O-1'), openingRow('O-2', { status: 'DRAFT', publishedOn: null })]);
    await mobility.bus.deliver([skillEvent('triage')]);
  });
  afterAll(() => mobility.stop());

  it('follow a rating, and hold published openings only', async () => {
    await rate('ana', 1, 1);
    await mobility.settle();
    expect(await stored('ana')).toEqual([[openingId('O-1'), 'ONE_GAP_AWAY']]);
    await rate('ana', 2, 2);
    await mobility.settle();
    expect(await stored('ana')).toEqual([[openingId('O-1'), 'READY']]);
    expect(await basis('ana')).toEqual([{ profile_version: 2, employee_version: 1, not_offered: null }]);
  });

  it('follow a job role that asks more, and an opening that closes', async () => {
    await role([receptionist([skillAsked('triage', { minimum: 3 })])]);
    await mobility.settle();
    expect(await stored('ana')).toEqual([[openingId('O-1'), 'ONE_GAP_AWAY']]);
    await openings([openingRow('O-3')]);
    await openings([openingRow('O-1', { status: 'FILLED' })]);
    await mobility.settle();
    expect(await stored('ana')).toEqual([[openingId('O-3'), 'ONE_GAP_AWAY']]);
  });

  it('are not for contractors, nor for people who have left', async () => {
    await rate('carla', 1, 5);
    await mobility.settle();
    expect([await stored('carla'), await basis('carla')]).toMatchObject([[], [{ not_offered: 'CONTRACTOR' }]]);
    await people([person('ana', undefined, { status: 'LEFT' })]);
    await mobility.settle();
    expect(await stored('ana')).toEqual([]);
    await people([person('ana')]);
    await mobility.settle();
    expect(await stored('ana')).toHaveLength(1);
  });

  it('are not stale when a rating and a job role arrive while somebody waits to compute them', async () => {
    const recompute = mobility.get(RecomputeBands);
    const worker = mobility.database.worker;
    const [held, inside] = [gate(), gate()];
    const first = worker.transaction(async (tx) => {
      await recompute.recompute(tx, idOf('ana'));
      inside.open();
      await held.opened;
    });
    await inside.opened;
    const second = worker.transaction((tx) => recompute.recompute(tx, idOf('ana')));
    const waiting = () =>
      mobility.database.look(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
    await eventually(waiting, (rows) => rows.length > 0, 'the second computation to wait for the first');
    await Promise.all([rate('ana', 3, 4), role([receptionist([skillAsked('triage', { minimum: 4 })])])]);
    held.open();
    await Promise.all([first, second]);
    expect(await stored('ana')).toEqual([[openingId('O-3'), 'READY']]);
    expect(await basis('ana')).toMatchObject([{ profile_version: 3 }]);
    await mobility.settle();
    expect(await stored('ana')).toEqual([[openingId('O-3'), 'READY']]);
  });

  it('are the same bytes when nothing but a name, an e-mail or a unit changed', async () => {
    const bytes = () => mobility.database.look(`select xmin::text, * from band_state order by employee_id, opening_id`);
    await mobility.get(ImportUnits).execute({ rows: [unitRow('hillside')] }, FROM_HR_SYSTEM);
    const before = await bytes();
    await people([
      person('ana', undefined, {
        name: 'Somebody Else',
        email: 'else@example.org',
        timeZone: 'Asia/Tokyo',
        assignment: { unit: 'hillside' },
      }),
    ]);
    await mobility.settle();
    expect(await bytes()).toEqual(before);
  });
});
