import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { OutlookReadModel } from './outlook.read-model';
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
});
