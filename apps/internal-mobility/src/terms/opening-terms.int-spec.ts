import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Openings {
  openings: {
    edges: {
      node: {
        weeklyHours: number;
        forMe: { constraints: { kind: string; standing: string; reason: { code: string } }[] } | null;
      };
    }[];
  };
}
const OPENINGS = `{ openings(first: 10) { edges { node { weeklyHours forMe {
  constraints { kind standing reason { code params { name value } } } } } } } }`;

describe('an opening beside my own job', () => {
  let mobility: ServiceUnderTest;

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const rows = [
      person('ana', undefined, { assignment: { shiftPattern: 'days' } }),
      // The job of the past is not the one that counts.
      person('ben', undefined, {
        assignments: [
          ...person('ben', undefined, { assignment: { weeklyHours: 38, to: '2024-12-31' } }).assignments,
          ...person('ben', undefined, {
            assignment: { externalId: 'ben-2', weeklyHours: 20, from: '2025-01-01', contract: 'FIXED_TERM' },
          }).assignments,
        ],
      }),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ refused: [] });
    await mobility
      .get(ImportOpenings)
      .execute({ rows: [openingRow('O-1', { weeklyHours: 30, shiftPattern: 'days' })] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  const codes = async (who: string) => {
    const { data } = await mobility.ask<Openings>(who, OPENINGS);
    return data?.openings.edges[0]?.node.forMe?.constraints.map(({ reason }) => reason.code) ?? null;
  };

  it('says what would stay the same and what would not', async () => {
    expect(await codes('ana')).toEqual(['SAME_HOURS', 'SAME_SHIFT', 'PLACE_OF_JOB_UNKNOWN', 'SAME_CONTRACT']);
    expect(await codes('ben')).toEqual([
      'MORE_HOURS',
      'SHIFT_OF_JOB_UNKNOWN',
      'PLACE_OF_JOB_UNKNOWN',
      'OTHER_CONTRACT',
    ]);
  });

  it('says nothing to the HR system, and only what is unknown to whoever holds no job here', async () => {
    expect(await codes('hr-system')).toBeNull();
    expect(await codes('stranger')).toEqual(
      ['HOURS', 'SHIFT', 'PLACE', 'CONTRACT'].map((kind) => `${kind}_OF_JOB_UNKNOWN`),
    );
  });
});
