import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { idOf, person } from './employee.fixture';
import type { EmployeeRow } from './employee-row';
import { ImportEmployees } from './import-employees';

describe('importing people into the database', () => {
  let mobility: ServiceUnderTest;
  const chain = [person('ana', 'marco'), person('marco', 'ingrid'), person('ingrid'), person('ben', 'marco')];
  const take = (rows: EmployeeRow[], idempotencyKey?: string) =>
    mobility
      .get(ImportEmployees)
      .execute({ rows }, { ...FROM_HR_SYSTEM, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) });
  const versionsOf = async () =>
    Object.fromEntries(
      (
        await mobility.database.look<{ external_id: string; version: number }>(
          'select external_id, version from employee',
        )
      ).map((row) => [row.external_id, row.version]),
    );

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    await mobility.takeOutbox();
  });
  afterAll(() => mobility.stop());

  it('keeps the people, their trail and one event each', async () => {
    expect(await take(chain)).toMatchObject({ created: 4, refused: [] });
    const events = await mobility.takeOutbox();
    expect(events.map(({ type }) => type)).toEqual(Array(4).fill('internal-mobility.employee.hired'));
    expect(events.find(({ key }) => key === idOf('ana'))?.payload).toMatchObject({
      version: 1,
      managerPath: [idOf('marco'), idOf('ingrid')],
    });
    const audit = await mobility.database.look<{ subject: string }>(
      `select subject from audit where action = 'internal-mobility.employee.hired'`,
    );
    expect(audit).toHaveLength(4);
  });

  it('writes and sends nothing when the same rows come again', async () => {
    expect(await take(chain)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    expect(await mobility.takeOutbox()).toEqual([]);
    expect(await versionsOf()).toEqual({ ana: 1, ben: 1, marco: 1, ingrid: 1 });
  });

  it('names the row that would close a cycle and keeps the good ones', async () => {
    const report = await take([person('carla', 'ana'), person('ingrid', 'ana')]);
    expect(report).toMatchObject({
      created: 1,
      refused: [{ row: 2, externalId: 'ingrid', code: 'EMPLOYEE_OWN_MANAGER', field: 'assignments.manager' }],
    });
    expect((await mobility.takeOutbox()).map(({ key }) => key)).toEqual([idOf('carla')]);
  });

  it('sends everybody below a moved manager anew, with the new path', async () => {
    expect(await take([person('olga'), person('marco', 'olga')])).toMatchObject({ created: 1, updated: 1 });
    const events = await mobility.takeOutbox();
    expect(events.map(({ key }) => key).sort()).toEqual(['olga', 'marco', 'ana', 'ben', 'carla'].map(idOf).sort());
    expect(events.find(({ key }) => key === idOf('carla'))?.payload).toMatchObject({
      managerPath: ['ana', 'marco', 'olga'].map(idOf),
    });
  });

  it('answers a repeated key with the first answer and has no second effect', async () => {
    const first = await take([person('dora', 'olga')], 'key-1');
    await mobility.takeOutbox();
    expect(await take([person('dora', 'olga')], 'key-1')).toEqual(first);
    await expect(take([person('dora', 'ana')], 'key-1')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await mobility.takeOutbox()).toEqual([]);
  });

  it('never lets two imports at once close a cycle together', async () => {
    await take([person('p'), person('q')]);
    const reports = await Promise.all([take([person('p', 'q')]), take([person('q', 'p')])]);
    expect(reports.flatMap(({ refused }) => refused.map(({ code }) => code))).toEqual(['EMPLOYEE_OWN_MANAGER']);
  });

  it('refuses everybody but the HR system', async () => {
    const actor = { kind: 'employee', employeeId: idOf('ana') } as const;
    await expect(
      mobility.get(ImportEmployees).execute({ rows: [] }, { ...FROM_HR_SYSTEM, actor }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
