import { FixedClock, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import { LegalEntitiesReadModel } from '../legal-entities/legal-entities.read-model';
import { startMobility } from '../mobility.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { UnitsReadModel } from '../units/units.read-model';
import { idOf, person } from './employee.fixture';
import type { EmployeeRow } from './employee-row';
import { EmployeesRepository } from './employees.repository';
import { ImportEmployees } from './import-employees';
import { LoadImportGround } from './load-import-ground';
import { RecordEmployees } from './record-employees';
import { SweepDayTurn } from './sweep-day-turn';

describe('the sweep of a new day', () => {
  const clock = new FixedClock('2999-01-01T00:00:00.000Z');
  let mobility: ServiceUnderTest;
  let sweep: SweepDayTurn;
  /** Reports to marco until the end of May 2999, then to olga, in a unit with a time zone. */
  const mover = (externalId: string, unit: string): EmployeeRow => ({
    ...person(externalId),
    assignments: [
      ...person(externalId, 'marco', { assignment: { unit, to: '2999-05-31' } }).assignments,
      ...person(externalId, 'olga', { assignment: { externalId: `${externalId}-2`, unit, from: '2999-06-01' } })
        .assignments,
    ],
  });
  const told = async () => (await mobility.takeOutbox()).map(({ key, type, payload }) => ({ key, type, payload }));
  const at = async (instant: string) => {
    clock.moveTo(instant);
    return sweep.execute();
  };

  beforeAll(async () => {
    mobility = await startMobility();
    const employees = mobility.get(EmployeesRepository);
    const units = mobility.get(UnitsReadModel);
    const jobRoles = mobility.get(JobRolesReadModel);
    const ground = new LoadImportGround(employees, jobRoles, units, mobility.get(LegalEntitiesReadModel), clock);
    sweep = new SweepDayTurn(mobility.database.worker, clock, employees, ground, mobility.get(RecordEmployees));
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const zones = { tokyo: 'Asia/Tokyo', berlin: 'Europe/Berlin', honolulu: 'Pacific/Honolulu' };
    const rows = Object.entries(zones).map(([unit, timeZone]) => unitRow(unit, null, { timeZone }));
    await mobility.get(ImportUnits).execute({ rows }, FROM_HR_SYSTEM);
    const people = [
      ...Object.keys(zones).map((unit) => mover(`in-${unit}`, unit)),
      ...['marco', 'olga'].map((name) => person(name)),
      person('ana', 'in-tokyo'),
      person('gina', 'marco', { timeZone: 'America/New_York', leftOn: '2999-08-31', status: 'NOTICE' }),
      person('hugo', 'gina'),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows: people }, FROM_HR_SYSTEM)).toMatchObject({ created: 8 });
    await mobility.takeOutbox();
  });
  afterAll(() => mobility.stop());

  it('moves nobody before midnight of their unit, and then them and everybody below', async () => {
    // 2999-06-01 begins in Tokyo at 15:00 UTC of the day before.
    expect(await at('2999-05-31T14:59:59.000Z')).toEqual({ changed: 0, held: 0 });
    expect(await at('2999-05-31T15:00:00.000Z')).toEqual({ changed: 2, held: 0 });
    const events = await told();
    expect(events.map(({ key }) => key).sort()).toEqual([idOf('in-tokyo'), idOf('ana')].sort());
    expect(events.find(({ key }) => key === idOf('ana'))?.payload).toMatchObject({
      version: 2,
      managerPath: [idOf('in-tokyo'), idOf('olga')],
    });
  });

  it.each([
    ['berlin', '2999-05-31T21:59:00.000Z', '2999-05-31T22:00:00.000Z'],
    ['honolulu', '2999-06-01T09:59:00.000Z', '2999-06-01T10:00:00.000Z'],
  ])('moves those of %s when the day begins there', async (unit, before, after) => {
    expect(await at(before)).toEqual({ changed: 0, held: 0 });
    expect(await at(after)).toEqual({ changed: 1, held: 0 });
    expect((await told()).map(({ key }) => key)).toEqual([idOf(`in-${unit}`)]);
    expect(await at(after)).toEqual({ changed: 0, held: 0 });
  });

  it('ends an employment after the last day in the zone of the person, and reports roll up', async () => {
    expect(await at('2999-09-01T03:59:00.000Z')).toEqual({ changed: 0, held: 0 });
    const swept = await Promise.all([at('2999-09-01T04:00:00.000Z'), sweep.execute()]);
    expect(swept.map(({ changed }) => changed).sort()).toEqual([0, 2]);
    const events = await told();
    expect(events.find(({ key }) => key === idOf('gina'))).toMatchObject({
      type: 'internal-mobility.employee.left',
      payload: { status: 'LEFT', leftOn: '2999-08-31' },
    });
    expect(events.find(({ key }) => key === idOf('hugo'))?.payload).toMatchObject({ managerPath: [idOf('marco')] });
  });

  it('leaves a trail that names the process, and nothing to look for', async () => {
    expect(await mobility.database.look(`select distinct actor from audit where actor_kind = 'system'`)).toEqual([
      { actor: 'internal-mobility.sweep-day-turn' },
    ]);
    expect(
      await mobility.database.look(`select external_id from employee where next_change_on < '2999-09-01'`),
    ).toEqual([]);
  });
});
