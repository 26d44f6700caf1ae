import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { ImportSeats } from '../seats/import-seats';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { OutlookReadModel } from './outlook.read-model';
import { RecomputeOutlook } from './recompute-outlook';
import { SweepOutlooks } from './sweep-outlooks';

const role = jobRoleId('receptionist');
const reader = { kind: 'employee', employeeId: role } as const;

describe('the outlook of a job role', () => {
  let mobility: ServiceUnderTest;
  const outlook = async (unit = '') => {
    const [view] = await mobility.get(OutlookReadModel).byKeys(reader, [{ jobRoleId: role, unit }]);
    return view;
  };

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('is counted when an opening comes, for its unit and for the whole', async () => {
    const past = { status: 'FILLED', publishedOn: '2020-01-01', closesOn: '2020-02-01' } as const;
    const rows = [
      openingRow('past', { ...past, filledOn: '2020-03-01', filledFrom: 'INSIDE' }),
      openingRow('here', { seats: 2 }),
      openingRow('there', { unit: 'hillside', applicants: 12 }),
      openingRow('draft', { status: 'DRAFT', publishedOn: null }),
    ];
    expect(await mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ created: 4 });
    await mobility.settle();
    expect(await outlook()).toMatchObject({ enoughHistory: true, openings: 2, openSeats: 3, filledSeats: 0 });
    expect(await outlook('riverside')).toMatchObject({ openings: 1, openSeats: 2, flags: [] });
    expect(await outlook('hillside')).toMatchObject({ openSeats: 1, flags: ['COMPETITIVE'], redFlag: false });
    expect(await outlook('nowhere')).toBeNull();
  });

  it('counts who holds the job when people come, and again at night', async () => {
    await mobility.get(ImportEmployees).execute({ rows: [person('E-1')] }, FROM_HR_SYSTEM);
    await mobility.settle();
    expect(await outlook()).toMatchObject({ filledSeats: 1 });
    await mobility.database.look(`update job_role_outlook set outlook = null`);
    await mobility.get(SweepOutlooks).execute();
    await mobility.settle();
    expect(await outlook()).toMatchObject({ filledSeats: 1, openings: 2 });
  });

  it('has job roles ranked anew when other people hold the job, and not when the same is counted again', async () => {
    const landscapesMarkedBy = async (change: string) => {
      await mobility.database.look(change);
      await mobility.database.worker.transaction((tx) => mobility.get(RecomputeOutlook).recompute(tx, role));
      const marked = await mobility.database.look(`select subject from dirty where kind = 'role-landscape'`);
      await mobility.settle();
      return marked.length;
    };
    expect(await landscapesMarkedBy('select 1')).toBe(0);
    expect(await landscapesMarkedBy(`update opening set applicants = 40 where unit = 'hillside'`)).toBe(0);
    expect(await landscapesMarkedBy(`update employee set status = 'LEFT'`)).toBe(1);
    expect(await landscapesMarkedBy(`update employee set status = 'ACTIVE'`)).toBe(1);
    expect(await landscapesMarkedBy('select 1')).toBe(0);
  });

  it('says how many seats the employer agreed to, once it has said so for every unit that has some', async () => {
    await mobility.get(ImportUnits).execute({ rows: [unitRow('riverside'), unitRow('hillside')] }, FROM_HR_SYSTEM);
    const seats = (externalId: string, unit: string | null, count: number, jobRole = 'receptionist') => ({
      externalId,
      jobRole,
      unit,
      seats: count,
    });
    const take = async (...rows: ReturnType<typeof seats>[]) => {
      const report = await mobility.get(ImportSeats).execute({ rows }, FROM_HR_SYSTEM);
      await mobility.settle();
      return report;
    };
    await take(seats('S-1', 'riverside', 4), seats('S-2', 'riverside', 1));
    expect(await outlook('riverside')).toMatchObject({ seats: 5, seatsAre: 'AUTHORISED', openSeats: 2 });
    expect(await outlook()).toMatchObject({ seatsAre: 'FILLED_AND_OPEN' });
    await take(seats('S-3', 'hillside', 1), seats('S-4', null, 2));
    expect(await outlook()).toMatchObject({ seats: 8, seatsAre: 'AUTHORISED' });
    await take(seats('S-3', 'riverside', 1));
    expect(await outlook('hillside')).toMatchObject({ seatsAre: 'FILLED_AND_OPEN' });
    expect(await take(seats('S-5', 'nowhere', 1), seats('S-6', null, 1, 'nobody'))).toMatchObject({
      created: 0,
      refused: [
        { row: 1, field: 'unit' },
        { row: 2, field: 'jobRole' },
      ],
    });
  });

  it('is none of a job that is no longer one of this employer’s, and is counted again once it is', async () => {
    const move = async (origin: 'INSIDE' | 'OUTSIDE') => {
      const row = { externalId: 'receptionist', origin };
      expect(await mobility.get(ImportJobRoles).execute({ rows: [row] }, FROM_HR_SYSTEM)).toMatchObject({ updated: 1 });
      await mobility.settle();
    };
    const told = async () => (await mobility.database.look(`select told from told_outlook where id = '${role}'`))[0];
    const [before, toldBefore] = [await outlook(), await told()];
    await move('OUTSIDE');
    expect([await outlook(), await outlook('riverside')]).toEqual([null, null]);
    expect(await told()).toMatchObject({ told: { enoughHistory: false, openings: 0, filledSeats: 0, openSeats: 0 } });
    await move('INSIDE');
    expect([await outlook(), await told()]).toEqual([before, toldBefore]);
  });
});
