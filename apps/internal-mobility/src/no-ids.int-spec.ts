import { askedWithNoId, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from './access-grants/import-access-grants';
import { ImportJobRoles } from './job-roles/import-job-roles';
import { receptionist } from './job-roles/job-role.fixture';
import { jobRoleId } from './job-roles/job-role-row';
import { startMobility } from './mobility.fixture';
import { ImportOpenings } from './openings/import-openings';
import { openingRow } from './openings/opening.fixture';
import { openingId } from './openings/opening-row';
import { idOf, person } from './workforce/employee.fixture';
import { ImportEmployees } from './workforce/import-employees';

const ROLES = ['MOBILITY_ADMIN', 'HR_ADMIN', 'AUDITOR'] as const;

describe('an id or a text that is none', () => {
  let mobility: ServiceUnderTest;

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    await mobility.get(ImportEmployees).execute({ rows: [person('ana'), person('all')] }, FROM_HR_SYSTEM);
    const rows = ROLES.map((role) => ({ externalId: role, person: 'all', role }));
    await mobility.get(ImportAccessGrants).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('open')] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('is never an error of ours, whatever field is asked with it', async () => {
    const known = { jobRole: jobRoleId('receptionist'), openingId: openingId('open'), to: jobRoleId('receptionist') };
    const entities = { Employee: idOf('ana'), JobRole: known.jobRole, Opening: known.openingId };
    expect(await askedWithNoId(mobility, { actors: ['ana', 'all', 'hr-system'], known, entities })).toEqual([]);
  });
});
