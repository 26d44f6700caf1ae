import { WorkerDatabase } from '@libs/database';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportLegalEntities } from '../legal-entities/import-legal-entities';
import { startMobility } from '../mobility.fixture';
import { EligibilityPoliciesReadModel } from './eligibility-policies.read-model';
import { ImportEligibilityPolicies } from './import-eligibility-policies';
import type { EligibilityPolicyRow } from './eligibility-policy-row';

const year: EligibilityPolicyRow = {
  externalId: 'year',
  legalEntity: 'clinic',
  monthsInRole: 12,
  contracts: ['PERMANENT', 'FIXED_TERM'],
  waivable: ['MONTHS_IN_ROLE'],
  waiverBy: 'HR_PARTNER',
  validFrom: '2026-01-01',
};

describe('an import of eligibility policies', () => {
  let mobility: ServiceUnderTest;
  const take = (rows: readonly EligibilityPolicyRow[]) =>
    mobility.get(ImportEligibilityPolicies).execute({ rows }, FROM_HR_SYSTEM);

  beforeAll(async () => {
    mobility = await startMobility();
    const clinic = { externalId: 'clinic', name: 'Clinic GmbH', country: 'DE' };
    await mobility.get(ImportLegalEntities).execute({ rows: [clinic] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('keeps every version, and writes nothing when the same comes again', async () => {
    expect(await take([year])).toMatchObject({ created: 1, refused: [] });
    expect(await take([year])).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await take([{ externalId: 'year', monthsInRole: 18 }])).toMatchObject({ updated: 1 });
    const versions = `select version, clauses->'monthsInRole' as months from eligibility_policy_version order by 1`;
    expect(await mobility.database.look(versions)).toEqual([
      { version: 1, months: 12 },
      { version: 2, months: 18 },
    ]);
  });

  it('refuses an unknown company and a clause that nobody knows, by row and field', async () => {
    const rows = [
      { externalId: 'nowhere', legalEntity: 'mill', validFrom: '2026-01-01' },
      { externalId: 'left', statuses: ['LEFT'], validFrom: '2026-01-01' } as unknown as EligibilityPolicyRow,
      { externalId: 'undated' },
    ];
    const { created, refused } = await take(rows);
    expect(created).toBe(0);
    expect(refused.map(({ row, field }) => [row, field])).toEqual([
      [1, 'legalEntity'],
      [2, 'statuses.0'],
      [3, 'validFrom'],
    ]);
  });

  it('answers which policy counts, and shows all of them to everybody', async () => {
    const asked = { contract: 'PERMANENT', asOf: '2026-06-01' } as const;
    const answers = await mobility.get(WorkerDatabase).transaction((tx) =>
      mobility.get(EligibilityPoliciesReadModel).inForce(tx, [
        { ...asked, legalEntity: 'clinic' },
        { ...asked, legalEntity: 'mill' },
      ]),
    );
    expect(answers).toMatchObject([{ externalId: 'year', version: 2, validFrom: '2026-01-01' }, null]);
    const query = `{ eligibilityPolicies { edges { node { externalId legalEntity monthsInRole contracts validTo } } } }`;
    expect((await mobility.ask('hr-system', query)).data).toEqual({
      eligibilityPolicies: {
        edges: [
          {
            node: {
              externalId: 'year',
              legalEntity: 'clinic',
              monthsInRole: 18,
              contracts: ['FIXED_TERM', 'PERMANENT'],
              validTo: null,
            },
          },
        ],
      },
    });
  });
});
