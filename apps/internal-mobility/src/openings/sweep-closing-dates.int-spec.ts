import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from './import-openings';
import { openingRow } from './opening.fixture';
import { openingId } from './opening-row';
import { SweepClosingDates } from './sweep-closing-dates';

describe('the nightly sweep of closing dates', () => {
  let mobility: ServiceUnderTest;
  const sweep = () => mobility.get(SweepClosingDates).execute();

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const over = { publishedOn: '2020-01-01', closesOn: '2020-02-01' };
    const rows = [
      openingRow('past-1', over),
      openingRow('past-2', over),
      openingRow('open', { closesOn: '2999-01-01' }),
      openingRow('no-date', { closesOn: null }),
    ];
    expect(await mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ created: 4 });
    await mobility.takeOutbox();
  });
  afterAll(() => mobility.stop());

  it('closes what has passed, tells it once, and finds nothing the second time, even when two run at once', async () => {
    expect((await Promise.all([sweep(), sweep()])).reduce((sum, closed) => sum + closed, 0)).toBe(2);
    const events = await mobility.takeOutbox();
    expect(events.map(({ key, type }) => [key, type]).sort()).toEqual(
      ['past-1', 'past-2'].map((id) => [openingId(id), 'internal-mobility.opening.closed']).sort(),
    );
    expect(events[0]?.payload).toMatchObject({ status: 'CLOSED', version: 2 });
    expect(await sweep()).toBe(0);
  });

  it('leaves a trail that names the process', async () => {
    expect(
      await mobility.database.look(
        `select distinct actor from audit where action = 'internal-mobility.opening.closed'`,
      ),
    ).toEqual([{ actor: 'internal-mobility.sweep-closing-dates' }]);
  });
});
