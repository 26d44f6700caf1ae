import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { ImportUnits } from '../units/import-units';

const jobs = (unit: string, from: string, to?: string) =>
  person('moved').assignments.map((job) => ({
    ...job,
    externalId: `in-${unit}`,
    unit,
    from,
    ...(to === undefined ? {} : { to }),
  }));
const LOOK = 'query ($id: ID!) { employee(id: $id) { name externalId assignments { unitCode } } }';

describe('those who serve people', () => {
  let mobility: ServiceUnderTest;
  const grant = (who: string, role: 'HR_PARTNER' | 'HR_ADMIN' | 'AUDITOR', scopeUnit?: string, revoked = false) => ({
    externalId: `${who}-grant`,
    person: who,
    role,
    revoked,
    ...(scopeUnit === undefined ? {} : { scopeUnit }),
  });
  const grantTo = (...rows: ReturnType<typeof grant>[]) =>
    mobility.get(ImportAccessGrants).execute({ rows }, FROM_HR_SYSTEM);
  const sees = async (who: string, whom: string): Promise<boolean> => {
    const { data } = await mobility.ask<{ employee: { externalId: string | null } | null }>(who, LOOK, {
      id: idOf(whom),
    });
    const { length } = await mobility.database.api.transaction({ kind: 'employee', employeeId: idOf(who) }, (tx) =>
      tx.query<unknown[]>('select 1 from employee where id = $1', [idOf(whom)]),
    );
    // The policy and row-level security say the same, or one of them is wrong.
    expect(length === 1).toBe(data?.employee?.externalId === whom);
    return length === 1;
  };

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const units = [
      { externalId: 'riverside', name: { en: 'Riverside' }, timeZone: 'Europe/Berlin' },
      { externalId: 'desk', name: { en: 'Desk' }, timeZone: 'Europe/Berlin', parent: 'riverside' },
      { externalId: 'harbour', name: { en: 'Harbour' }, timeZone: 'Europe/Berlin' },
    ];
    expect(await mobility.get(ImportUnits).execute({ rows: units }, FROM_HR_SYSTEM)).toMatchObject({ created: 3 });
    const rows = [
      person('ana', undefined, { assignment: { unit: 'desk' } }),
      person('zoe', undefined, { assignment: { unit: 'harbour' } }),
      person('moved', undefined, {
        assignments: [...jobs('desk', '2025-01-01', '2025-12-31'), ...jobs('harbour', '2026-01-01')],
      }),
      ...['noor', 'hal', 'ada', 'aud'].map((who) => person(who, undefined, { assignment: { unit: 'harbour' } })),
      person('gone', undefined, { status: 'LEFT', assignment: { unit: 'desk', to: '2026-01-31' } }),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ refused: [] });
    await grantTo(
      grant('noor', 'HR_PARTNER', 'riverside'),
      grant('hal', 'HR_PARTNER', 'harbour', true),
      grant('ada', 'HR_ADMIN'),
      grant('aud', 'AUDITOR'),
    );
  });
  afterAll(() => mobility.stop());

  it('as HR partners see the facts of whoever works in their unit or below it now, and of nobody else', async () => {
    expect([await sees('noor', 'ana'), await sees('noor', 'zoe'), await sees('noor', 'moved')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('as HR administrators see the facts of everybody', async () => {
    expect([await sees('ada', 'ana'), await sees('ada', 'zoe')]).toEqual([true, true]);
  });

  it('see nothing by a revoked grant, nor as auditors', async () => {
    expect([await sees('hal', 'zoe'), await sees('aud', 'zoe')]).toEqual([false, false]);
  });

  it('see it no longer from the moment their grant is revoked, and change nothing of what they see', async () => {
    const rename = mobility.database.api.transaction({ kind: 'employee', employeeId: idOf('ada') }, (tx) =>
      tx.query<[unknown, number]>(`update employee set status = 'LEFT' where id = $1`, [idOf('ana')]),
    );
    expect((await rename)[1]).toBe(0);
    await grantTo(grant('ada', 'HR_ADMIN', undefined, true));
    expect(await sees('ada', 'ana')).toBe(false);
  });

  it('and people who left are refused at the door, by whatever way they ask', async () => {
    expect(await mobility.ask('gone', '{ me { name } }')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await mobility.ask('gone', '{ __typename }')).not.toHaveProperty('data');
    expect(await mobility.ask('ana', '{ me { name } }')).toEqual({ data: { me: { name: 'Name of ana' } } });
  });
});
