import { addMonths, SystemClock } from '@libs/platform';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportEligibilityPolicies } from '../eligibility/import-eligibility-policies';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { ImportUnits } from '../units/import-units';
import { person } from '../workforce/employee.fixture';
import type { EmployeeRow } from '../workforce/employee-row';
import { ImportEmployees } from '../workforce/import-employees';

interface Openings {
  openings: {
    edges: {
      node: {
        weeklyHours: number;
        forMe: {
          constraints: { kind: string; standing: string; reason: { code: string } }[];
          eligibility: object;
          wishes: {
            kind: string;
            standing: string;
            reason: { code: string; params: { name: string; value: string }[] };
          }[];
          internalFirstUntil: string | null;
        } | null;
      };
    }[];
  };
}
const OPENINGS = `{ openings(first: 10) { edges { node { weeklyHours forMe {
  constraints { kind standing reason { code params { name value } } } internalFirstUntil
  wishes { kind standing reason { code params { name value } } }
  eligibility { standing from beforeItCloses waiverBy policyVersion clauses { clause standing from waiverBy reason { code } } } } } } } }`;

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

  it('says how it stands to what I said I want, to me alone', async () => {
    const rows = [
      { externalId: 'south', name: { en: 'South' }, timeZone: 'UTC' },
      { externalId: 'south-desk', name: { en: 'Desk' }, parent: 'south', timeZone: 'UTC' },
    ];
    expect((await mobility.get(ImportUnits).execute({ rows }, FROM_HR_SYSTEM)).refused).toEqual([]);
    const payRange = { min: '3000.00', max: '3400.00', currency: 'USD', basis: 'MONTH' as const, atWeeklyHours: 30 };
    const opening = openingRow('O-1', { weeklyHours: 30, shiftPattern: 'days', unit: 'south-desk', payRange });
    expect((await mobility.get(ImportOpenings).execute({ rows: [opening] }, FROM_HR_SYSTEM)).refused).toEqual([]);
    const wishes = async (who: string) =>
      (await mobility.ask<Openings>(who, OPENINGS)).data?.openings.edges[0]?.node.forMe?.wishes;
    expect(await wishes('ana')).toEqual([]);
    const payFloor = { amount: '3200', currency: 'USD', basis: 'MONTH' as const };
    const preferences = { payFloor, shifts: ['nights'], places: ['south'] };
    await mobility.bus.deliver([profileEvent('ana', 1, {}, {}, { preferences })]);
    expect(await wishes('ana')).toMatchObject([
      { kind: 'PAY', standing: 'MAYBE', reason: { code: 'PAY_MAY_REACH_FLOOR' } },
      { kind: 'SHIFT', standing: 'MISSES', reason: { code: 'OTHER_SHIFT_THAN_WANTED' } },
      { kind: 'PLACE', standing: 'MEETS', reason: { code: 'PLACE_AS_WANTED' } },
    ]);
    expect(await wishes('ben')).toEqual([]);
  });

  it('names the day from which the rules allow it, who may let one off, and the version of the rules', async () => {
    const today = new SystemClock().today();
    const inRoleSince = addMonths(today, -6);
    const ana = person('ana', undefined, { inRoleSince, assignment: { shiftPattern: 'days' } });
    await mobility.get(ImportEmployees).execute({ rows: [ana] }, FROM_HR_SYSTEM);
    const policy = {
      externalId: 'year',
      forContracts: ['PERMANENT' as const],
      monthsInRole: 12,
      monthsOfService: 6,
      internalFirstDays: 14,
      waivable: ['MONTHS_IN_ROLE' as const],
      waiverBy: 'HR_PARTNER' as const,
      validFrom: '2020-01-01',
    };
    expect(await mobility.get(ImportEligibilityPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM)).toMatchObject({
      created: 1,
    });
    const mine = async (who: string) =>
      (await mobility.ask<Openings>(who, OPENINGS)).data?.openings.edges[0]?.node.forMe;
    expect(await mine('ana')).toMatchObject({
      internalFirstUntil: '2026-11-14',
      eligibility: {
        standing: 'ELIGIBLE_FROM',
        from: addMonths(inRoleSince, 12),
        beforeItCloses: true,
        waiverBy: 'HR_PARTNER',
        policyVersion: 1,
        clauses: [
          { clause: 'MONTHS_IN_ROLE', standing: 'FROM', waiverBy: 'HR_PARTNER' },
          { clause: 'MONTHS_OF_SERVICE', standing: 'MET', waiverBy: null },
        ],
      },
    });
    // The policy is for permanent contracts: for another one nobody has said anything.
    expect(await mine('ben')).toMatchObject({ eligibility: { standing: 'UNKNOWN', policyVersion: null, clauses: [] } });
  });

  it('goes by the day that HR sends of a clause, for the person alone, and by the policy again when it is cleared', async () => {
    const mine = async (who: string) =>
      (await mobility.ask<Openings>(who, OPENINGS)).data?.openings.edges[0]?.node.forMe?.eligibility;
    const take = async (eligibleFrom?: EmployeeRow['eligibleFrom']) => {
      const ana = person('ana', 'ben', { assignment: { shiftPattern: 'days' } });
      const rows = [eligibleFrom === undefined ? ana : { ...ana, eligibleFrom }];
      return mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    };
    const [before, others] = [await mine('ana'), await mine('ben')];
    const from = '2999-03-01';
    expect(await take([{ clause: 'MONTHS_IN_ROLE', from }])).toMatchObject({ updated: 1, refused: [] });
    const told = {
      standing: 'ELIGIBLE_FROM',
      from,
      beforeItCloses: false,
      clauses: [
        { clause: 'MONTHS_OF_SERVICE', standing: 'MET' },
        { clause: 'MONTHS_IN_ROLE', standing: 'FROM', from, reason: { code: 'MONTHS_IN_ROLE_FROM_BY_HR' } },
      ],
    };
    expect(await mine('ana')).toMatchObject(told);
    expect(await mine('ben')).toEqual(others);
    const published = (await mobility.takeOutbox()).filter(({ topic }) => topic === 'internal-mobility.employee.v1');
    expect(JSON.stringify(published)).not.toContain(from);
    expect(await take()).toMatchObject({ unchanged: 1 });
    expect(await mine('ana')).toMatchObject(told);
    expect(await take(null)).toMatchObject({ updated: 1 });
    expect(await mine('ana')).toEqual(before);
  });

  it.each<[string, NonNullable<EmployeeRow['eligibleFrom']>]>([
    ['eligibleFrom.0.clause', [{ clause: 'LUCK' as 'OTHER', from: '2027-01-01' }]],
    ['eligibleFrom.0.from', [{ clause: 'OTHER', from: '2027-02-30' }]],
    ['eligibleFrom.1.clause', ['2027-01-01', '2027-02-01'].map((from) => ({ clause: 'OTHER' as const, from }))],
  ])('refuses by row a clause or day that cannot be, naming %s', async (field, eligibleFrom) => {
    const rows = [{ ...person('ana'), eligibleFrom }];
    const { refused } = await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    expect(refused).toMatchObject([{ row: 1, field }]);
  });
});
